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

/** By locale. `{last}` and `{other}` are last names, `{trade}` a word of the industry, `{form}` the legal form. */
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
    shapes: ['{last}氏{trade}{form}'],
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
    shapes: ['{form} {last}앤{other}{trade}', '{last}앤{other}{trade} {form}'],
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
