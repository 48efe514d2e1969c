// Names that are far more common than others, the commonest first; for Japanese with how they are read. They come with a
// larger weight, and are added where @faker-js/faker does not have them.
const words = (text) => text.trim().split(/\s+/);
const read = (text) => words(text).map((word) => word.split(':'));

/** By locale. */
export const COMMON = {
  en_GB: {
    // The names of @faker-js/faker are American ones.
    only: true,
    last: words(
      'Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Khan Hughes Edwards Turner Hill Moore Cooper Ward Morris Lewis Harris King Baker Morgan Allen Clark Scott Watson Parker Davis Bennett Young Shaw Cook Richardson Carter Phillips Collins Bailey Bell Murphy Miller Cox Marshall Simpson Anderson Adams Wilkinson Foster Ellis Murray Chapman Mason Gray Richards Webb Rogers Palmer Stewart Holmes Hunt Mills Campbell Barnes Matthews Knight Barker Powell Stevens Butler Fisher Lloyd Pearson Graham Dixon Harvey Fletcher Howard Gibson Andrews Reynolds Elliott Ford Payne Fox Kelly Ross Saunders West Brooks Lawrence Hussain Ahmed Singh Begum Kaur Ali OBrien Sullivan Macdonald Fraser Hamilton Wallace Duncan Ferguson Griffiths Owen Price Rees Jenkins Pritchard'.replace(
        'OBrien',
        "O'Brien",
      ),
    ),
    female: words(
      'Olivia Amelia Emily Sophie Charlotte Jessica Grace Hannah Lucy Emma Sarah Laura Rebecca Rachel Helen Claire Susan Margaret Karen Julie Isla Ava Freya Florence Poppy Daisy Alice Eleanor Imogen Phoebe Rosie Evie Ruby Harriet Georgia Molly Megan Bethany Abigail Lauren Chloe Gemma Natalie Joanne Nicola Tracey Alison Jacqueline Deborah Lesley Janet Christine Patricia Sheila Joan Jean Doreen Fiona Catriona Eilidh Rhiannon Cerys Bronwen Siân Niamh Aoife Ayesha Fatima Priya Zara Holly Katie Victoria Elizabeth Anne Mary',
    ),
    male: words(
      'Oliver George Harry Jack Thomas James William Daniel Matthew David Andrew Michael Christopher Richard Robert Paul Mark Peter Stephen John Arthur Noah Leo Oscar Archie Freddie Alfie Charlie Theo Henry Edward Alexander Joseph Samuel Benjamin Adam Luke Ryan Liam Connor Callum Lewis Jamie Ross Hamish Angus Rhys Dylan Owen Gareth Huw Iain Ewan Alistair Graham Keith Kevin Gary Ian Neil Colin Derek Trevor Barry Kenneth Brian Alan Roger Geoffrey Simon Jonathan Nicholas Anthony Philip Martin Stuart Craig Scott Mohammed Imran Raj Amir',
    ),
  },
  de_DE: {
    // Those of @faker-js/faker are rare ones.
    ownLast: true,
    last: words(
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Ernst Hübner Lindner Kaufmann Beyer Ritter Nowak Kramer Jansen Hansen Petersen Paul Haase Barth Wenzel Schramm Ott Seifert Kern Bender Reuter Hermann Weigel Fiedler Ebert Ullrich Beckmann Kirchner Kaya Nagel Steiner Brinkmann Wegner Eckert Rose Zander Conrad Wild Marx Reinhardt Hesse Köster Thiel Böttcher Adam Gruber Götz Thiele Mohr Stephan Hein Bach Kurz Jacob Rudolph Dörr Urban Sander Fink Moser Lutz Heck Witt Bischoff Gebhardt Wirth Schilling Noack Geiger Wiese Forster Janssen Bock Hoppe',
    ),
    female: words(
      'Anna Maria Sabine Susanne Petra Monika Andrea Claudia Julia Katharina Christina Lena Laura Sarah Lea Emma Mia Hannah Sophie Marie',
    ),
    male: words(
      'Michael Thomas Andreas Peter Stefan Christian Alexander Daniel Martin Markus Jan Florian Lukas Maximilian Felix Paul Jonas Leon Ben Tim',
    ),
  },
  fr_FR: {
    // Most of the many first names of @faker-js/faker have not been given for a century.
    ownFirst: true,
    last: words(
      'Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Faure Mercier Blanc Guerin Boyer Garnier Chevalier Francois Legrand Gauthier Perrin Robin Clement',
    ),
    female: words(
      'Marie Nathalie Isabelle Sylvie Catherine Camille Julie Léa Manon Chloé Emma Sarah Sophie Céline Aurélie Claire Pauline Louise Jade Alice Martine Françoise Christine Monique Valérie Sandrine Stéphanie Véronique Virginie Nicole Jacqueline Anne Brigitte Patricia Laurence Florence Corinne Élodie Émilie Laura Mélanie Marion Inès Lucie Mathilde Anaïs Clara Charlotte Juliette Zoé Lola Rose Ambre Anna Léna Eva Margaux Océane Justine Morgane Amandine Audrey Delphine Karine Caroline Hélène Élise Agathe Romane Lina Mila Jeanne Nina Éva Nadia Fatima Samira Leïla Yasmine Dominique Chantal Danielle Michèle Christiane Annie Josiane Colette Simone Denise Odile Agnès Béatrice Cécile Estelle Gaëlle Maëlle Solène Noémie Ophélie Coralie Fanny Magali',
    ),
    male: words(
      'Jean Pierre Michel Philippe Nicolas Thomas Julien Alexandre Antoine Maxime Lucas Hugo Louis Gabriel Arthur Paul Jules Mathieu Clément Romain Alain Patrick Christophe Laurent Stéphane Frédéric Olivier Sébastien David Éric Bernard Daniel Jacques Gérard André Christian Pascal Thierry Bruno Vincent Guillaume François Benjamin Kévin Florian Jérémy Anthony Quentin Valentin Théo Léo Raphaël Adam Nathan Ethan Noah Enzo Mathis Sacha Tom Victor Baptiste Adrien Alexis Damien Fabien Cédric Ludovic Arnaud Jérôme Grégory Mickaël Franck Didier Gilles Hervé Yves Denis Serge Marc Robert Roger Claude Marcel Henri Xavier Benoît Rémi Simon Samuel Aurélien Dylan Loïc Yann Gaël Karim Mehdi Mohamed Rachid Youssef Emmanuel Fabrice',
    ),
  },
  pt_BR: {
    last: words(
      'Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas Cardoso Ramos Gonçalves Santana Teixeira Araújo Pinto Cavalcanti Campos Cunha Correia Monteiro Moura Castro Medeiros Batista Barros Borges Miranda Reis',
    ),
    female: words(
      'Maria Ana Juliana Fernanda Patrícia Aline Camila Bruna Letícia Amanda Larissa Mariana Beatriz Gabriela Luana Vanessa Adriana Márcia Sandra Júlia Alice Helena Laura Sofia Isabela',
    ),
    male: words(
      'José João Antônio Francisco Carlos Paulo Pedro Lucas Luiz Marcos Gabriel Rafael Daniel Marcelo Bruno Eduardo Felipe Rodrigo Gustavo Mateus Miguel Arthur Heitor Davi Bernardo',
    ),
  },
  ja_JP: {
    last: read(
      '佐藤:sato 鈴木:suzuki 高橋:takahashi 田中:tanaka 伊藤:ito 渡辺:watanabe 山本:yamamoto 中村:nakamura 小林:kobayashi 加藤:kato 吉田:yoshida 山田:yamada 佐々木:sasaki 山口:yamaguchi 松本:matsumoto 井上:inoue 木村:kimura 林:hayashi 斎藤:saito 清水:shimizu 山崎:yamazaki 森:mori 池田:ikeda 橋本:hashimoto 阿部:abe 石川:ishikawa 山下:yamashita 中島:nakajima 石井:ishii 小川:ogawa 前田:maeda 岡田:okada 長谷川:hasegawa 藤田:fujita 後藤:goto 近藤:kondo 村上:murakami 遠藤:endo 青木:aoki 坂本:sakamoto 斉藤:saitou 福田:fukuda 太田:ota 西村:nishimura 藤井:fujii 金子:kaneko 岡本:okamoto 藤原:fujiwara 三浦:miura 中野:nakano 中川:nakagawa 原田:harada 松田:matsuda 竹内:takeuchi 小野:ono 田村:tamura 中山:nakayama 和田:wada 石田:ishida 森田:morita 上田:ueda 原:hara 内田:uchida 柴田:shibata 酒井:sakai 宮崎:miyazaki 横山:yokoyama 高木:takagi 安藤:ando 宮本:miyamoto 大野:ohno 小島:kojima 工藤:kudo 谷口:taniguchi 今井:imai 高田:takada 増田:masuda 丸山:maruyama 杉山:sugiyama 村田:murata 大塚:otsuka 新井:arai 小山:koyama 平野:hirano 藤本:fujimoto 河野:kono 上野:ueno 野口:noguchi 武田:takeda 松井:matsui 千葉:chiba 菅原:sugawara 岩崎:iwasaki 木下:kinoshita 久保:kubo 佐野:sano 野村:nomura 松尾:matsuo 市川:ichikawa 菊地:kikuchi 杉本:sugimoto 古川:furukawa 大西:onishi 島田:shimada 水野:mizuno 桜井:sakurai 高野:takano 渡部:watabe 吉川:yoshikawa 山内:yamauchi 西田:nishida 飯田:iida 菊池:kikuti 小松:komatsu 北村:kitamura 安田:yasuda 五十嵐:igarashi 川口:kawaguchi 平田:hirata 関:seki 中田:nakata 久保田:kubota 服部:hattori 東:higashi 岩田:iwata 土屋:tsuchiya 川崎:kawasaki 福島:fukushima 本田:honda 辻:tsuji 樋口:higuchi 秋山:akiyama 田口:taguchi 永井:nagai 山中:yamanaka 中西:nakanishi 吉村:yoshimura 川上:kawakami 石原:ishihara 大橋:ohashi 松岡:matsuoka 浜田:hamada 馬場:baba 森本:morimoto 矢野:yano 浅野:asano 松下:matsushita 星野:hoshino 大久保:okubo 吉岡:yoshioka 小池:koike 荒木:araki 野田:noda 大谷:otani 松浦:matsuura 熊谷:kumagai 黒田:kuroda 川村:kawamura 尾崎:ozaki 望月:mochizuki 永田:nagata 田辺:tanabe 松村:matsumura 堀:hori 内藤:naito',
    ),
    female: read(
      '陽菜:hina 結衣:yui 葵:aoi 凛:rin 咲良:sakura 美咲:misaki 愛:ai 結菜:yuina 花:hana 莉子:riko 陽葵:himari 杏:an 美月:mitsuki 芽依:mei 心春:koharu 紬:tsumugi 琴音:kotone 優奈:yuna 彩花:ayaka 真央:mao 遥:haruka 舞:mai 明日香:asuka 沙織:saori 麻美:asami 智子:tomoko 裕子:yuko 直美:naomi 由美子:yumiko 恵子:keiko 幸子:sachiko 和子:kazuko 洋子:yoko 京子:kyoko 久美子:kumiko 真由美:mayumi 香織:kaori 理恵:rie 友美:tomomi 千尋:chihiro 菜摘:natsumi 里奈:rina 美穂:miho 彩:aya 瞳:hitomi 楓:kaede 茜:akane 未来:miku 桃子:momoko 花音:kanon 美優:miyu 結愛:yua 心優:miyuu 静子:shizuko 順子:junko 典子:noriko 信子:nobuko 文子:fumiko 節子:setsuko 弘子:hiroko',
    ),
    male: read(
      '蓮:ren 陽翔:haruto 湊:minato 樹:itsuki 大翔:hiroto 悠真:yuma 颯太:sota 朝陽:asahi 蒼:ao 陸:riku 翔太:shota 拓海:takumi 大輝:daiki 海斗:kaito 健太:kenta 翼:tsubasa 亮:ryo 駿:shun 直樹:naoki 大輔:daisuke 健一:kenichi 浩:hiroshi 誠:makoto 隆:takashi 博:hiroshi 修:osamu 勝:masaru 茂:shigeru 進:susumu 学:manabu 徹:toru 達也:tatsuya 和也:kazuya 哲也:tetsuya 智也:tomoya 拓也:takuya 剛:tsuyoshi 健:ken 淳:jun 聡:satoshi 秀樹:hideki 英樹:hideki 正雄:masao 和夫:kazuo 幸雄:yukio 一郎:ichiro 太郎:taro 康平:kohei 祐介:yusuke 涼太:ryota 雄太:yuta 航:wataru 匠:takumi 律:ritsu 新:arata 空:sora 悠斗:yuto 大和:yamato 奏太:kanata 颯:hayate',
    ),
  },
  zh_CN: {
    // Those of @faker-js/faker do not say whose they are.
    ownFirst: true,
    female: words(
      '敏 静 丽 娟 艳 芳 娜 秀英 桂英 玉兰 霞 燕 玲 红 梅 婷 雪 琳 倩 颖 洁 莹 慧 佳 婷婷 丹 萍 欣怡 梓涵 诗涵 雨欣 子涵 可馨 一诺 雨桐 佳怡 欣妍 梦琪 思雨 语嫣 晓红 晓燕 海燕 春梅 秀兰 淑珍 丽娟 小玲 雅婷 思思 文静 若曦 依诺 雨萱 梓萱 紫萱 心怡 诗琪 美玲',
    ),
    male: words(
      '伟 强 磊 军 勇 杰 涛 明 超 刚 平 辉 鹏 斌 波 宇 浩 凯 健 俊 帆 帅 旭 宁 建国 建军 志强 国强 海涛 志伟 小龙 文斌 浩然 子轩 宇轩 浩宇 子豪 俊杰 宇航 博文 雨泽 一鸣 天宇 晨 阳 鑫 飞 龙 国栋 家豪 嘉豪 明轩 泽宇 梓豪 俊熙 睿 立伟 振华 永强 德华',
    ),
    last: words(
      '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余',
    ),
  },
  ko_KR: {
    last: words('김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 유 남'),
  },
  es_ES: {
    // Those of @faker-js/faker are of all of Spanish America.
    ownFirst: true,
    ownLast: true,
    last: words(
      'García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Hernández Ruiz Díaz Moreno Muñoz Álvarez Romero Gutiérrez Navarro Alonso Torres Domínguez Ramos Gil Vázquez Serrano Ramírez Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Marín Rubio Núñez Medina Sanz Castillo Iglesias Cortés Garrido Santos Guerrero Lozano Cano Cruz Méndez Flores Prieto Herrera Peña León Márquez Cabrera Gallego Calvo Vidal Campos Reyes Vega Fuentes Carrasco Díez Aguilar Caballero Nieto Santana Vargas Pascual Herrero Giménez Hidalgo Montero Lorenzo Santiago Benítez Durán Ibáñez Arias Mora Ferrer Carmona Vicente Rojas Soto Crespo Román Pastor Velasco Parra Sáez Moya Bravo Rivera Gallardo Soler Esteban Silva Franco Lara Rivas Merino Camacho Mendoza Vera Espinosa Roldán Expósito Izquierdo Arroyo Redondo Luque Casado Rey Bernal Aguado Otero Contreras',
    ),
    female: words(
      'María Carmen Ana Isabel Laura Cristina Marta Lucía Sara Paula Elena Raquel Pilar Rosa Teresa Julia Irene Alba Andrea Silvia Patricia Beatriz Rocío Mónica Sonia Sandra Nuria Claudia Natalia Eva Sofía Carla Daniela Martina Valeria Noa Alicia Ángela Inés Victoria Lorena Verónica Susana Yolanda Mercedes Dolores Josefa Concepción Antonia Francisca Encarnación Montserrat Esther Gloria Inmaculada Amparo Olga Marina Celia Noelia Miriam Lidia Blanca Ainhoa Leire Nerea Itziar Aitana Carlota Vega Olivia Emma Adriana Gemma Laia Rosario Esperanza Consuelo Aurora Begoña Fátima Virginia Clara',
    ),
    male: words(
      'Antonio Manuel José Francisco David Juan Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pedro Pablo Ángel Sergio Fernando Jorge Luis Alberto Álvaro Adrián Diego Raúl Iván Rubén Enrique Ramón Óscar Vicente Andrés Joaquín Santiago Víctor Eduardo Mario Roberto Jaime Marcos Ignacio Hugo Alfonso Jordi Salvador Ricardo Emilio Guillermo Julio Gabriel Julián Tomás Agustín Gonzalo Martín Lucas Mateo Leo Nicolás Samuel Bruno Marc Izan Rodrigo Íker Aitor Mikel Joan Pau Xavier Félix Cristian Ismael Héctor Domingo Lorenzo Alfredo Gregorio Sebastián César Esteban Felipe Arturo Mariano',
    ),
  },
  it_IT: {
    // Those of @faker-js/faker are mostly of saints.
    ownFirst: true,
    ownLast: true,
    last: words(
      "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola De_Santis D'Angelo Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini Messina Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri Mazza Testa Grassi Pellegrino Carbone Giuliani Benedetti Barone Rossetti Caputo Montanari Guerra Palmieri Bernardi Martino Fiore De_Rosa Ferretti Bellini Basile Riva Donati Piras Vitali Battaglia Sartori Neri Costantini Milani Pagano Ruggiero Sorrentino D'Amico Orlando Negri",
    ).map((each) => each.replace('_', ' ')),
    female: words(
      'Maria Anna Giulia Francesca Sara Chiara Laura Valentina Elena Paola Martina Alessia Federica Silvia Giorgia Sofia Aurora Alice Emma Ginevra Beatrice Greta Rosa Angela Giovanna Teresa Lucia Carmela Caterina Antonella Daniela Simona Roberta Barbara Monica Patrizia Cristina Elisa Claudia Serena Ilaria Michela Eleonora Arianna Camilla Gaia Vittoria Matilde Noemi Rebecca Ludovica Nicole Marta Margherita Irene Veronica Stefania Sabrina Manuela Rita Giuseppina Antonietta Concetta Luisa Franca Grazia Carla Bruna Adriana Ornella Loredana Tiziana Nadia Emanuela Debora Jessica Bianca Viola Azzurra Miriam Giada Asia',
    ),
    male: words(
      'Giuseppe Antonio Giovanni Francesco Luigi Andrea Alessandro Marco Matteo Lorenzo Luca Davide Simone Federico Riccardo Gabriele Leonardo Mattia Tommaso Edoardo Pietro Filippo Nicolò Stefano Roberto Mario Paolo Vincenzo Salvatore Domenico Michele Angelo Carlo Giorgio Massimo Fabio Claudio Maurizio Bruno Franco Sergio Daniele Alberto Enrico Emanuele Giacomo Christian Nicola Samuele Diego Jacopo Alessio Cristian Gianluca Gianni Pasquale Raffaele Gaetano Rocco Renato Dario Mauro Massimiliano Fabrizio Valerio Ivan Manuel Giulio Elia Ettore Cesare Umberto Silvio Vito Ciro Gennaro Luciano Tiziano Flavio Omar Kevin Aldo',
    ),
  },
  nl_NL: {
    last: words(
      'Jong Jansen Vries Berg Bakker Dijk Visser Janssen Smit Meijer Boer Mulder Groot Bos Vos Peters Hendriks Leeuwen Dekker Brouwer',
    ).map(
      (each) =>
        ({
          Jong: 'de Jong',
          Vries: 'de Vries',
          Berg: 'van den Berg',
          Dijk: 'van Dijk',
          Boer: 'de Boer',
          Groot: 'de Groot',
          Leeuwen: 'van Leeuwen',
        })[each] ?? each,
    ),
  },
  sv_SE: {
    last: words(
      'Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Jansson Hansson Bengtsson',
    ),
  },
  pl_PL: {
    ownFirst: true,
    last: words(
      'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski',
    ),
    female: words(
      'Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Magdalena Zofia Joanna Aleksandra Monika Teresa Danuta Natalia Julia Karolina Marta Beata Dorota Halina Jadwiga Janina Alicja Jolanta Grażyna Iwona Irena Paulina Justyna Zuzanna Bożena Wiktoria Urszula Renata Hanna Sylwia Agata Patrycja Helena Maja Izabela Emilia Aneta Weronika Ewelina Oliwia Martyna Klaudia Marianna Marzena Gabriela Stanisława Dominika Kinga Lena Edyta Wiesława Kamila Alina Dagmara Mariola Wanda Lidia Nikola Amelia Antonina Kornelia Milena Laura Sandra Róża Pola',
    ),
    male: words(
      'Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Stanisław Jakub Adam Marek Łukasz Grzegorz Mateusz Wojciech Mariusz Dariusz Zbigniew Maciej Rafał Robert Kamil Jerzy Józef Dawid Szymon Kacper Ryszard Tadeusz Jarosław Janusz Artur Sebastian Mirosław Sławomir Henryk Bartosz Damian Patryk Daniel Przemysław Karol Filip Kazimierz Wiesław Marian Arkadiusz Dominik Leszek Bartłomiej Antoni Aleksander Waldemar Franciszek Radosław Mikołaj Hubert Krystian Zdzisław Bogdan Edward Adrian Bogusław Wiktor Konrad Igor Oskar Miłosz Leon Ignacy Oliwier Nikodem Tymon Norbert Eryk',
    ),
  },
  en_IN: {
    ownFirst: true,
    female: words(
      'Priya Anjali Pooja Neha Sunita Anita Kavita Lakshmi Divya Sneha Shreya Ananya Aishwarya Meera Deepika Swati Ritu Rekha Geeta Sita Radha Nisha Asha Usha Kiran Shweta Preeti Jyoti Aarti Manisha Rashmi Sangeeta Seema Vandana Archana Shilpa Smita Madhuri Pallavi Nandini Kavya Ishita Aditi Diya Aadhya Saanvi Myra Riya Tanvi Isha Simran Harpreet Gurpreet Fatima Ayesha Zoya Sana Padma Saraswati Revathi Bhavana Keerthi Sandhya Vidya Gayatri Sudha Malini Leela Indira Savita Kamala Parvati Namrata Sonal Trupti Payal',
    ),
    male: words(
      'Rahul Amit Rajesh Sanjay Vijay Suresh Ramesh Arjun Rohan Rohit Aditya Karan Vikram Anil Sunil Manoj Deepak Ashok Ravi Ajay Prakash Mahesh Dinesh Mukesh Rakesh Naveen Arun Kumaran Karthik Srinivas Venkatesh Krishna Gopal Hari Mohan Shyam Nikhil Abhishek Ankit Gaurav Saurabh Varun Vivek Siddharth Pranav Aarav Vivaan Vihaan Ishaan Reyansh Ayaan Dev Kabir Yash Harsh Kunal Sameer Imran Salman Farhan Ahmed Harpal Gurdeep Manpreet Balaji Sathish Pradeep Girish Jayant Nitin Sachin Pankaj Hemant Tarun Vinod Subhash',
    ),
    last: words(
      'Sharma Kumar Singh Patel Gupta Verma Reddy Nair Iyer Rao Joshi Mehta Shah Mishra Das Khan Agarwal Chopra Malhotra Kapoor Menon Pillai Desai Bhat Naidu Jain Pandey Yadav Chatterjee Banerjee',
    ),
  },
};
