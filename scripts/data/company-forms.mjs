// How companies are named, by locale: legal forms with how often they come, shapes of names, and for each industry the words
// that stand in names of its companies.
const words = (text) => text.trim().split(/\s*,\s*/);
const forms = (text) =>
  words(text).map((each) => ({ name: each.replace(/ \d+$/, ''), weight: Number(/\d+$/.exec(each)[0]) }));
const industries = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [name, trades, slugs] = line.split('|').map((each) => each.trim());
      return {
        name,
        trades: words(trades),
        slugs: words(slugs ?? trades).map((each) =>
          each
            .normalize('NFD')
            .toLowerCase()
            .replace(/[^a-z]/g, ''),
        ),
      };
    });
/** Words that companies of a country are called by, where few carry the name of their founder, each as it is read. */
const brands = (text) =>
  text
    .split(' ')
    .map((each) => each.split(':'))
    .map(([name, slug]) => ({ name, slug }));
const ENGLISH = `
Software | Software, Systems, Labs
Logistics | Logistics, Freight, Shipping
Construction | Construction, Builders, Contractors
Retail | Stores, Trading, Supply
Manufacturing | Manufacturing, Works, Industries
Consulting | Consulting, Advisors, Partners
Finance | Capital, Finance, Holdings
Healthcare | Health, Medical, Care
Energy | Energy, Power, Solar
Media | Media, Press, Studios
Food | Foods, Bakery, Farms
Travel | Travel, Tours, Hotels
Real estate | Properties, Estates, Homes
Engineering | Engineering, Technologies, Automation`;

/** By locale. `{last}` and `{other}` are last names, or `names` where there are some, `{trade}` a word of the industry, `{form}` the legal form. */
export const COMPANIES = {
  en_US: {
    forms: forms('Inc. 45, LLC 40, Corp. 15'),
    shapes: ['{last} {trade} {form}', '{last} & {other} {form}', '{last} & {other} {trade} {form}'],
    industries: industries(ENGLISH),
  },
  en_GB: {
    forms: forms('Ltd 75, plc 10, LLP 15'),
    shapes: ['{last} {trade} {form}', '{last} & {other} {form}', '{last} & Sons {form}'],
    industries: industries(ENGLISH),
  },
  de_DE: {
    forms: forms('GmbH 62, GmbH & Co. KG 16, AG 8, KG 6, UG (haftungsbeschränkt) 8'),
    shapes: ['{last} {trade} {form}', '{last} & {other} {form}', '{last} {form}', '{last} & Söhne {form}'],
    industries: industries(`
Software | Software, Systeme, Datentechnik
Logistik | Logistik, Spedition, Transporte
Bau | Bau, Hochbau, Tiefbau
Handel | Handel, Großhandel, Handelshaus | handel, grosshandel, handelshaus
Maschinenbau | Maschinenbau, Werkzeugbau, Metallbau
Beratung | Consulting, Beratung, Partner
Finanzen | Finanz, Kapital, Vermögen | finanz, kapital, vermoegen
Gesundheit | Medizintechnik, Pflege, Gesundheit
Energie | Energie, Solar, Stadtwerke
Medien | Medien, Verlag, Druck
Lebensmittel | Feinkost, Backwaren, Molkerei
Tourismus | Reisen, Touristik, Hotels
Immobilien | Immobilien, Wohnbau, Hausverwaltung
Technik | Elektrotechnik, Anlagenbau, Automation`),
  },
  fr_FR: {
    forms: forms('SARL 45, SAS 40, SA 10, EURL 5'),
    shapes: ['{last} {trade} {form}', '{last} et {other} {form}', '{trade} {last} {form}', '{last} et Fils {form}'],
    industries: industries(`
Informatique | Informatique, Logiciels, Numérique
Logistique | Logistique, Transports, Messagerie
Construction | Bâtiment, Construction, Travaux
Commerce | Distribution, Négoce, Commerce
Industrie | Industries, Mécanique, Métallerie
Conseil | Conseil, Associés, Stratégie
Finance | Finance, Capital, Patrimoine
Santé | Santé, Médical, Soins
Énergie | Énergie, Solaire, Électricité
Médias | Médias, Éditions, Presse
Alimentation | Traiteur, Boulangerie, Primeurs
Tourisme | Voyages, Tourisme, Hôtels
Immobilier | Immobilier, Habitat, Foncier
Ingénierie | Ingénierie, Technologies, Automatismes`),
  },
  ja_JP: {
    forms: forms('株式会社 85, 合同会社 10, 有限会社 5'),
    shapes: ['{form}{last}{trade}', '{last}{trade}{form}'],
    industries: industries(`
情報通信 | システム, ソフト, 情報 | systems, soft, joho
運輸 | 運輸, 物流, 運送 | unyu, butsuryu, unso
建設 | 建設, 工務店, 土木 | kensetsu, komuten, doboku
商社 | 商事, 商店, 物産 | shoji, shoten, bussan
製造 | 製作所, 工業, 産業 | seisakusho, kogyo, sangyo
コンサルティング | コンサルティング, 総研 | consulting, soken
金融 | 証券, 信用, 保険 | shoken, shinyo, hoken
医療 | 医療, 薬品, メディカル | iryo, yakuhin, medical
エネルギー | 電力, ガス, エナジー | denryoku, gas, energy
メディア | 出版, 新聞, 放送 | shuppan, shimbun, hoso
食品 | 食品, 水産, 製菓 | shokuhin, suisan, seika
観光 | 観光, トラベル, ホテル | kanko, travel, hotel
不動産 | 不動産, 地所, 住宅 | fudosan, jisho, jutaku
機械 | 機械, 電機, 精工 | kikai, denki, seiko`),
  },
  pt_BR: {
    forms: forms('Ltda. 75, S.A. 15, EIRELI 10'),
    shapes: ['{last} {trade} {form}', '{last} e {other} {form}', '{trade} {last} {form}', '{last} & Filhos {form}'],
    industries: industries(`
Tecnologia | Sistemas, Software, Informática
Logística | Logística, Transportes, Cargas
Construção | Construtora, Engenharia, Obras
Comércio | Comércio, Distribuidora, Atacado
Indústria | Indústria, Metalúrgica, Mecânica
Consultoria | Consultoria, Associados, Gestão
Finanças | Investimentos, Capital, Seguros
Saúde | Saúde, Médica, Clínica
Energia | Energia, Solar, Elétrica
Mídia | Editora, Mídia, Comunicação
Alimentos | Alimentos, Padaria, Laticínios
Turismo | Turismo, Viagens, Hotéis
Imóveis | Imóveis, Imobiliária, Incorporadora
Automação | Tecnologia, Automação, Equipamentos`),
  },
  es_ES: {
    forms: forms('S.L. 80, S.A. 20'),
    shapes: ['{trade} {last} {form}', '{last} y {other} {form}', 'Hermanos {last} {form}'],
    industries: industries(`
Tecnología | Sistemas, Informática
Logística | Transportes, Logística
Construcción | Construcciones, Reformas
Comercio | Comercial, Distribuciones
Alimentación | Alimentación, Conservas
Turismo | Viajes, Hoteles`),
  },
  it_IT: {
    forms: forms('S.r.l. 75, S.p.A. 25'),
    shapes: ['{last} {trade} {form}', '{last} & {other} {form}', 'Fratelli {last} {form}'],
    industries: industries(`
Informatica | Informatica, Sistemi
Logistica | Trasporti, Logistica
Edilizia | Costruzioni, Edilizia
Commercio | Commerciale, Distribuzione
Alimentari | Alimentari, Dolciaria
Turismo | Viaggi, Hotels`),
  },
  nl_NL: {
    forms: forms('B.V. 85, N.V. 5, V.O.F. 10'),
    shapes: ['{last} {trade} {form}', '{last} & {other} {form}', '{last} & Zonen {form}'],
    industries: industries(`
Software | Software, Automatisering
Logistiek | Transport, Logistiek
Bouw | Bouw, Aannemers
Handel | Handel, Groothandel
Voeding | Bakkerij, Zuivel
Toerisme | Reizen, Hotels`),
  },
  sv_SE: {
    forms: forms('AB 85, HB 15'),
    shapes: ['{last} {trade} {form}', '{last} & {other} {form}', '{last} & Söner {form}'],
    industries: industries(`
Programvara | Data, System
Logistik | Transport, Logistik
Bygg | Bygg, Entreprenad
Handel | Handel, Grossist
Livsmedel | Livsmedel, Bageri
Turism | Resor, Hotell`),
  },
  pl_PL: {
    forms: forms('sp. z o.o. 80, S.A. 12, sp. j. 8'),
    shapes: ['{last} {trade} {form}', '{last} i {other} {form}', '{last} i Synowie {form}'],
    industries: industries(`
Informatyka | Systemy, Software
Logistyka | Transport, Spedycja
Budownictwo | Budownictwo, Instalacje | budownictwo, instalacje
Handel | Handel, Hurtownia
Żywność | Piekarnia, Wędliny | piekarnia, wedliny
Turystyka | Podróże, Hotele | podroze, hotele`),
  },
  zh_CN: {
    forms: forms('有限公司 85, 股份有限公司 15'),
    names: brands(
      '华信:huaxin 恒通:hengtong 鼎盛:dingsheng 金桥:jinqiao 宏达:hongda 天成:tiancheng 德邦:debang 盛世:shengshi 瑞丰:ruifeng 中兴:zhongxing 东方:dongfang 海纳:haina 启明:qiming 百川:baichuan 万和:wanhe 嘉禾:jiahe 联创:lianchuang 新航:xinhang 锦程:jincheng 远大:yuanda 泰和:taihe 康泰:kangtai 顺达:shunda 佳美:jiamei 明珠:mingzhu 九州:jiuzhou 四方:sifang 博雅:boya 腾飞:tengfei 凯旋:kaixuan 卓越:zhuoyue 同创:tongchuang 和润:herun 众合:zhonghe 信诚:xincheng 正大:zhengda 久安:jiuan 长青:changqing 华宇:huayu 国泰:guotai 银河:yinhe 星辰:xingchen 飞跃:feiyue 广源:guangyuan 永兴:yongxing 利群:liqun 福来:fulai 三江:sanjiang 大地:dadi 绿源:lvyuan 蓝天:lantian 金鼎:jinding 宝利:baoli 骏业:junye 昌隆:changlong 安捷:anjie 汇丰源:huifengyuan 天翼:tianyi 瀚海:hanhai 聚贤:juxian',
    ),
    shapes: ['{last}{trade}{form}'],
    industries: industries(`
软件 | 软件, 科技 | ruanjian, keji
物流 | 物流, 运输 | wuliu, yunshu
建筑 | 建筑, 工程 | jianzhu, gongcheng
贸易 | 贸易, 商贸 | maoyi, shangmao
食品 | 食品, 餐饮 | shipin, canyin
旅游 | 旅游, 酒店 | luyou, jiudian`),
  },
  ko_KR: {
    forms: forms('㈜ 10, 주식회사 90'),
    names: brands(
      '한빛:hanbit 대성:daeseong 신영:sinyoung 동아:donga 태평:taepyeong 삼보:sambo 우진:woojin 미래:mirae 세종:sejong 금강:geumgang 한결:hangyeol 대한:daehan 동방:dongbang 성우:seongwoo 유성:yuseong 일진:iljin 제일:jeil 중앙:jungang 태양:taeyang 하나:hana 한강:hangang 한울:hanul 해동:haedong 현진:hyunjin 화성:hwaseong 고려:goryeo 광명:gwangmyeong 국제:gukje 남양:namyang 다온:daon 대림:daerim 동서:dongseo 명성:myeongseong 바른:bareun 백두:baekdu 부광:bugwang 삼우:samwoo 새롬:saerom 서진:seojin 선진:seonjin 성일:seongil 신세기:sinsegi 아람:aram 영진:youngjin 오성:oseong 원일:wonil 인성:inseong 정우:jeongwoo 청솔:cheongsol 코아:koa 푸른:pureun 한마음:hanmaeum 협성:hyupseong',
    ),
    shapes: ['{form} {last}{trade}', '{last}{trade} {form}'],
    industries: industries(`
소프트웨어 | 소프트, 시스템 | soft, system
물류 | 물류, 운송 | mullyu, unsong
건설 | 건설, 토건 | geonseol, togeon
무역 | 무역, 상사 | muyeok, sangsa
식품 | 식품, 제과 | sikpum, jegwa
관광 | 관광, 호텔 | gwangwang, hotel`),
  },
  en_IN: {
    forms: forms('Pvt Ltd 80, Ltd 12, LLP 8'),
    shapes: ['{last} {trade} {form}', '{last} & {other} {form}', '{last} & Sons {form}'],
    industries: industries(ENGLISH),
  },
};
