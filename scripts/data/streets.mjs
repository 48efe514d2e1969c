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
  DE: () => own('de').map((name) => name.replace(/str\.$/, 'straße').replace(/Str\.$/, 'Straße')),
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
};
