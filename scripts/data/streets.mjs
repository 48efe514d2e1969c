// The streets of each country: those of @faker-js/faker where it has whole names, else put together from its parts or from
// names that are common there.
import { allLocales } from '@faker-js/faker';

const words = (text) => text.trim().split(/\s*,\s*/);
const each = (prefixes, names) => prefixes.flatMap((prefix) => names.map((name) => `${prefix}${name}`));
const own = (locale) => [...new Set(allLocales[locale].location.street_name)];

/** By ISO 3166-1 code. */
export const STREETS = {
  US: () => own('en_US'),
  GB: () => own('en_GB'),
  DE: () =>
    words(
      'Hauptstraße, Bahnhofstraße, Schulstraße, Dorfstraße, Gartenstraße, Bergstraße, Lindenstraße, Birkenweg, Kirchstraße, Waldstraße, Ringstraße, Schillerstraße, Goethestraße, Amselweg, Wiesenweg, Buchenweg, Jahnstraße, Wiesenstraße, Ahornweg, Finkenweg, Mühlenweg, Feldstraße, Erlenweg, Rosenweg, Blumenstraße, Friedhofstraße, Talstraße, Eichenweg, Lerchenweg, Mozartstraße, Beethovenstraße, Tannenweg, Meisenweg, Drosselweg, Rosenstraße, Mühlstraße, Uhlandstraße, Kiefernweg, Mittelstraße, Poststraße, Friedrichstraße, Marktstraße, Lessingstraße, Schulweg, Kirchweg, Eschenweg, Am Sportplatz, Fliederweg, Sonnenstraße, Industriestraße, Parkstraße, Mühlenstraße, Neue Straße, Breslauer Straße, Königsberger Straße, Nelkenweg, Tulpenweg, Fichtenweg, Starenweg, Ulmenweg, Sudetenstraße, Danziger Straße, Steinweg, Bachstraße, Brunnenstraße, Burgstraße, Schloßstraße, Marktplatz, Kirchplatz, Am Markt, Lange Straße, Breite Straße, Kurze Straße, Grüner Weg, Alte Landstraße, Am Bahnhof, Am Bach, Am Hang, Am Waldrand, Im Winkel, Auf der Höhe, Am Anger, Am Kirchberg, Hintere Gasse, Hohe Straße, Bismarckstraße, Wilhelmstraße, Kaiserstraße, Moltkestraße, Robert-Koch-Straße, Richard-Wagner-Straße, Gerhart-Hauptmann-Straße, Heinrich-Heine-Straße, Kantstraße, Albert-Schweitzer-Straße, Thomas-Mann-Straße, Rudolf-Diesel-Straße, Robert-Bosch-Straße, Otto-Hahn-Straße, Max-Planck-Straße, Siemensstraße, Daimlerstraße, Konrad-Adenauer-Straße, Friedrich-Ebert-Straße, Theodor-Heuss-Straße, Stauffenbergstraße, Geschwister-Scholl-Straße, Rosa-Luxemburg-Straße, Karl-Marx-Straße, Ernst-Thälmann-Straße, Berliner Straße, Hamburger Straße, Münchner Straße, Frankfurter Straße, Leipziger Straße, Dresdner Straße, Kölner Straße, Stuttgarter Straße, Bremer Straße, Hannoversche Straße, Magdeburger Allee, Torstraße, Kastanienallee, Lindenallee, Am Stadtpark, An der Mühle, Kapellenweg, Klosterstraße, Schützenstraße, Turnerstraße, Hegelstraße, Eichendorffstraße, Fontanestraße, Mörikestraße, Hölderlinstraße, Schubertstraße, Haydnstraße, Händelstraße, Brahmsstraße, Dürerstraße, Albrecht-Dürer-Straße, Pestalozzistraße, Sebastian-Bach-Straße, Lutherstraße, Augustastraße, Luisenstraße, Charlottenstraße, Elisabethstraße, Karlstraße, Ludwigstraße, Maximilianstraße, Heinrichstraße, Georgstraße, Johannisstraße, Marienstraße, Nordstraße, Südstraße, Oststraße, Weststraße, Hafenstraße, Rheinstraße, Mainzer Straße, Donaustraße, Elbstraße, Weserstraße, Saarstraße',
    ),
  FR: () => [
    ...each(
      ['Rue ', 'Avenue ', 'Boulevard ', 'Place '],
      words(
        'Victor Hugo, Jean Jaurès, Jules Ferry, Pasteur, Gambetta, Voltaire, Émile Zola, Anatole France, du Général de Gaulle, du Maréchal Foch, de la République, de la Liberté, de Verdun, Jean Moulin, Pierre Curie, Aristide Briand, Léon Blum, Carnot, Molière, Mozart, George Sand, Albert Camus, Marcel Pagnol, Louis Blanc, Lamartine, de Strasbourg, de Paris, de Bretagne, de la Gare, de la Paix',
      ),
    ),
    ...each(
      ['Rue ', 'Chemin ', 'Allée ', 'Impasse '],
      words(
        "des Lilas, des Roses, des Acacias, des Tilleuls, des Peupliers, des Cerisiers, des Chênes, des Écoles, des Jardins, des Prés, des Vignes, du Moulin, du Château, du Lavoir, du Stade, du Parc, de la Fontaine, de la Mairie, de l'Église, des Fleurs",
      ),
    ),
    ...each(['Quai '], words('de la Loire, du Rhône, Saint-Michel, des Célestins, de la Fosse')),
  ],
  JP: () =>
    words(
      '本町, 栄町, 中央, 中町, 元町, 緑町, 旭町, 幸町, 泉町, 錦町, 新町, 東町, 西町, 南町, 北町, 大手町, 大和町, 若松町, 末広町, 宮町, 寿町, 朝日町, 桜町, 松原, 梅田, 青葉台, 桜ケ丘, 緑が丘, 希望ケ丘, 美園, 富士見, 上野, 中野, 小林, 本郷, 千代田, 八幡町, 若葉町, 花園町, 清水町, 高砂町, 日の出町, 昭和町, 平和町, 弥生町, 山手町, 浜町, 港町, 川端町, 片町',
    ),
  BR: () => [
    ...each(
      ['Rua ', 'Avenida '],
      words(
        'São José, Santo Antônio, São João, Quinze de Novembro, Sete de Setembro, Tiradentes, Dom Pedro II, Duque de Caxias, Rui Barbosa, Getúlio Vargas, Santos Dumont, Castro Alves, José Bonifácio, Marechal Deodoro, Floriano Peixoto, Barão do Rio Branco, Presidente Kennedy, Juscelino Kubitschek, Brasil, Amazonas, Paraná, Minas Gerais, Bahia, Goiás, Pernambuco, Santa Catarina, das Palmeiras, Independência, Treze de Maio, Primeiro de Maio',
      ),
    ),
    ...each(
      ['Rua ', 'Travessa ', 'Alameda '],
      words(
        'das Flores, das Acácias, dos Ipês, das Rosas, dos Lírios, das Orquídeas, das Violetas, dos Girassóis, dos Pinheiros, das Mangueiras, dos Coqueiros, do Sol, da Paz, da Esperança, Boa Vista, Bela Vista',
      ),
    ),
  ],
  ES: () =>
    each(
      ['Calle ', 'Avenida ', 'Plaza '],
      words(
        'Mayor, Real, de la Constitución, de la Paz, del Sol, de Cervantes, de Goya, de Velázquez, San Juan, San José, San Miguel, Santa María, de Colón, de la Libertad, de España, del Carmen, de la Iglesia, de la Fuente, de Andalucía, de Galicia, del Rosario, de los Olivos, de las Flores, del Pilar, Nueva',
      ),
    ),
  IT: () =>
    each(
      ['Via ', 'Viale ', 'Piazza '],
      words(
        'Roma, Garibaldi, Mazzini, Dante Alighieri, Cavour, Verdi, Marconi, Matteotti, Leonardo da Vinci, Galileo Galilei, Vittorio Emanuele II, della Repubblica, della Libertà, San Francesco, San Martino, Manzoni, Leopardi, Carducci, Petrarca, dei Mille, Venezia, Milano, Torino, Trieste, Europa',
      ),
    ),
  NL: () =>
    words(
      'Kerkstraat, Dorpsstraat, Schoolstraat, Molenstraat, Hoofdstraat, Julianastraat, Wilhelminastraat, Beatrixlaan, Stationsweg, Nieuwstraat, Molenweg, Kastanjelaan, Beukenlaan, Eikenlaan, Lindelaan, Berkenlaan, Parklaan, Prinsengracht, Herengracht, Keizersgracht, Singel, Marktstraat, Havenstraat, Industrieweg, Burgemeesterstraat, Rembrandtlaan, Vondelstraat, Mozartlaan, Zonnebloemstraat, Tulpstraat',
    ),
  SE: () =>
    words(
      'Storgatan, Kungsgatan, Drottninggatan, Vasagatan, Skolgatan, Kyrkogatan, Järnvägsgatan, Parkgatan, Trädgårdsgatan, Nygatan, Ringvägen, Björkvägen, Ekvägen, Granvägen, Tallvägen, Lindvägen, Solvägen, Skogsvägen, Strandvägen, Hamngatan, Östra Storgatan, Västra Storgatan, Norra Kungsgatan, Södra Vägen, Åsgatan, Bergsgatan, Ängsvägen, Kvarngatan, Smedjegatan, Idrottsvägen',
    ),
  PL: () =>
    each(
      ['ul. '],
      words(
        'Polna, Leśna, Słoneczna, Krótka, Szkolna, Ogrodowa, Lipowa, Brzozowa, Łąkowa, Kwiatowa, Sosnowa, Kościelna, Akacjowa, Parkowa, Zielona, Kolejowa, Sportowa, Dębowa, Kościuszki, Mickiewicza, Sienkiewicza, Słowackiego, Piłsudskiego, Kopernika, Chopina, Warszawska, Krakowska, Długa, Nowa, Spacerowa',
      ),
    ),
  CN: () =>
    words(
      '人民路, 中山路, 解放路, 建设路, 和平路, 新华路, 文化路, 胜利路, 光明路, 长江路, 黄河路, 北京路, 南京路, 上海路, 复兴路, 民主路, 友谊路, 青年路, 朝阳路, 工业路, 学院路, 花园路, 滨河路, 东风路, 迎宾大道, 世纪大道, 科技路, 健康路, 幸福路, 中华路',
    ),
  KR: () =>
    words(
      '중앙로, 세종대로, 테헤란로, 강남대로, 충무로, 을지로, 종로, 시청로, 역전로, 대학로, 평화로, 번영로, 문화로, 봉은사로, 올림픽로, 한강대로, 동대문로, 남산길, 벚꽃길, 은행나무길, 해안로, 산업로, 월드컵로, 신촌로, 공원로, 학교길, 시장길, 희망로, 푸른길, 새마을로',
    ),
  IN: () =>
    words(
      'MG Road, Station Road, Park Street, Church Road, Gandhi Nagar, Nehru Road, Lake Road, Market Road, Temple Street, College Road, Ring Road, Link Road, Hill Road, Mall Road, Residency Road, Brigade Road, Civil Lines, Patel Nagar, Rajaji Street, Tagore Road, Subhash Marg, Shivaji Nagar, Ashok Marg, Anna Salai, Tilak Road, Lal Bagh Road, Model Town, Sector 7, Sector 15, Jubilee Hills',
    ),
};
