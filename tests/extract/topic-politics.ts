/** A text of political news, pure or mixed with other things: what kind, and the events that it tells. */
export interface PoliticalStory {
  readonly kind: string
  readonly headline: string
  readonly body: string
  /** Each as its type and those who take part: `MEETING Ana Berg+Tomas Dahl`; names in the order of the alphabet, the host of a visit left out. */
  readonly events: readonly string[]
}

/** Trade, companies and markets in the hands of governments. */
const economy: readonly PoliticalStory[] = [
  {
    kind: 'trade ministers on tariffs',
    headline: 'Brazil and India look for way out of sugar row',
    body: 'Brazilian Trade Minister Clara Nunes met Indian Commerce Minister Anil Kapoor in Geneva on Tuesday to discuss tariffs on sugar exports. Brazil’s producers say that Indian subsidies have cut prices by a fifth and cost companies billions of dollars in sales. Shares of mills in Sao Paulo rose 3 percent on hopes of a deal. Analysts doubt that the market will recover this quarter. Import duties on ethanol were on the table as well.',
    events: ['MEETING Anil Kapoor+Clara Nunes'],
  },
  {
    kind: 'prime minister opens a factory',
    headline: 'Battery plant opens in Gdansk',
    body: 'Korean battery maker Daehan opened a $2 billion factory in Gdansk on Wednesday, the largest in Europe. The plant will make cells for 500,000 cars a year, and its customers include carmakers from Germany and Sweden. Sales should reach $3 billion in 2026, chief executive Park Min-ho said. South Korean Prime Minister Lee Sang-woo travelled to Poland for the ceremony and held talks with Polish Prime Minister Adam Kowal. The company’s shares gained 4 percent in Seoul.',
    events: ['VISIT Lee Sang-woo', 'MEETING Adam Kowal+Lee Sang-woo'],
  },
  {
    kind: 'gas contract between governments',
    headline: 'Qatar and Bangladesh sign gas deal',
    body: 'Qatari Energy Minister Khalid Jaber and Bangladeshi Energy Minister Rafiq Alam signed an agreement in Doha on Monday on the supply of 1.8 million tonnes of liquefied gas a year. The price was not disclosed. State company Qatar Gas will ship the first cargo in January. Demand in Bangladesh is growing by 8 percent a year, and its factories have cut production because of shortages. Analysts expect more such contracts on the Asian market.',
    events: ['AGREEMENT Khalid Jaber+Rafiq Alam'],
  },
  {
    kind: 'export controls on chips',
    headline: 'Dutch minister in Tokyo over chip machines',
    body: 'Dutch Trade Minister Femke Bos travelled to Tokyo on Monday for talks with Japanese Economy Minister Kenji Mori on exports of chip-making machines to China. Shares of the Dutch manufacturer fell 5 percent in Amsterdam. The company, whose revenue reached 27 billion euros last year, sells a quarter of its products to Chinese customers. Chinese Commerce Minister Liu Wei accused the Netherlands of bowing to Washington. Analysts said that profit would suffer from next quarter.',
    events: ['VISIT Femke Bos', 'MEETING Femke Bos+Kenji Mori', 'ACCUSATION Liu Wei+NL'],
  },
  {
    kind: 'debt restructuring',
    headline: 'Zambia close to accord with creditors',
    body: 'Zambian President Peter Mulenga met Chinese President Xi Jinping in Beijing on Tuesday as his country tried to win better terms on $6 billion of debt. Bonds rose two cents on the dollar and the kwacha gained 1.5 percent. Investors and banks hold another $3 billion. A strategist at a London fund said the market expected a deal by the third quarter. Copper earnings have grown, but the price of maize is up by a third.',
    events: ['MEETING Peter Mulenga+Xi Jinping'],
  },
  {
    kind: 'sanctions on a company and its owner',
    headline: 'US blacklists Serbian arms trader',
    body: 'The United States imposed sanctions on Serbian businessman Goran Ilic on Tuesday. His companies sold shells worth $40 million to customers in Myanmar, the Treasury said. Ilic owns a bank, a brewery and a chain of hotels with an annual revenue of 300 million euros. Shares in the brewery dropped 20 percent in Belgrade. A spokesman for the group said that the accusation was baseless and that its managers would go to court.',
    events: ['SANCTION Goran Ilic+US'],
  },
  {
    kind: 'chief executive received by a president',
    headline: 'Kagera oil pipeline moves ahead',
    body: 'Tanzanian President Asha Mwinyi met Laurent Petit, the chief executive of a French oil company, in Dodoma on Monday about a pipeline worth $5 billion. Construction is to start in the third quarter. On Tuesday Mwinyi flew to Kampala, where she held talks with Ugandan President Moses Okello on security along the route. Two banks have pulled out of the project, and campaigners say that the government has driven farmers from their land.',
    events: ['MEETING Asha Mwinyi+Laurent Petit', 'VISIT Asha Mwinyi', 'MEETING Asha Mwinyi+Moses Okello'],
  },
]

const sport: readonly PoliticalStory[] = [
  {
    kind: 'president at a cup final',
    headline: 'Morocco lift the cup as two presidents watch',
    body: 'Morocco beat Senegal 2-1 in the final in Abidjan on Sunday, with both goals from striker Youssef Amrani before half-time. Senegal’s goalkeeper saved a penalty in the second half. In the stand sat Ivorian President Yao Kouame and Senegalese President Moussa Fall. Before the match Kouame met Fall at the presidential palace to discuss the fighting in Mali. Coach Walid Naciri called the victory a dream. The team flies home on Monday.',
    events: ['MEETING Moussa Fall+Yao Kouame'],
  },
  {
    kind: 'cricket diplomacy',
    headline: 'Cricket brings Delhi and Islamabad to one table',
    body: 'Pakistani Prime Minister Imran Dar travelled to Mohali on Wednesday at the invitation of Indian Prime Minister Arjun Mehta to watch the World Cup semifinal. The two leaders held talks in a room behind the pavilion before the toss. India won by 29 runs after their bowlers took six wickets in the last ten overs. Captain Rohit Nair was player of the match. Tickets for the match had been sold out for weeks.',
    events: ['VISIT Imran Dar', 'MEETING Arjun Mehta+Imran Dar'],
  },
  {
    kind: 'Olympic boycott',
    headline: 'Canada’s envoys to stay away from Games',
    body: 'Canada will send athletes but no officials to the Winter Games, Foreign Minister Joan Tremblay said in Ottawa on Tuesday. She accused China of persecuting Muslims in Xinjiang. Skiers and skaters will compete for medals as usual. British Foreign Secretary Mark Ashby spoke by telephone with Tremblay on Monday. Beijing called the boycott a political show and threatened countermeasures. Four years ago Canada’s team won 29 medals, 11 of them gold.',
    events: ['ACCUSATION CN+Joan Tremblay', 'CALL Joan Tremblay+Mark Ashby'],
  },
  {
    kind: 'joint team of two states',
    headline: 'Koreas to march together',
    body: 'North and South Korea will field a joint women’s ice hockey team at the Games. South Korean Unification Minister Cho Min-su met Ri Son-gwon, the chief North Korean delegate, at Panmunjom for the talks. Twelve players from the North will join the squad under a Canadian coach. The team’s first match is against Switzerland. The opposition in Seoul says that the government robs its own athletes of their places.',
    events: ['MEETING Cho Min-su+Ri Son-gwon'],
  },
  {
    kind: 'stadium diplomacy in a wire brief',
    headline: 'Erdogan guest at derby',
    body: 'BAKU, March 12 - Turkish President Recep Tayyip Erdogan visited Azerbaijan on Tuesday and watched a football match between the two countries’ youth teams with his host, President Ilham Aliyev. The game ended in a 1-1 draw. The two presidents had met earlier in the day to discuss a gas pipeline. Erdogan left Baku in the evening.',
    events: ['VISIT Recep Tayyip Erdogan', 'MEETING Ilham Aliyev+Recep Tayyip Erdogan'],
  },
]

const disasters: readonly PoliticalStory[] = [
  {
    kind: 'storm visited by leaders',
    headline: 'Cyclone Amara leaves thousands homeless',
    body: 'Cyclone Amara made landfall near Beira on Sunday with winds of 190 km an hour and heavy rain, the meteorological institute said. Floods cut roads and destroyed crops. Portuguese President Rui Teles flew to Mozambique on Tuesday and met Mozambican President Celso Mondlane in Beira to offer help. Forecasters expect more rainfall this week, and rivers are still rising. Storm surges of four metres swept away fishing villages, and power lines are down.',
    events: ['VISIT Rui Teles', 'MEETING Celso Mondlane+Rui Teles'],
  },
  {
    kind: 'earthquake diplomacy',
    headline: 'Greek minister in Izmir after quake',
    body: 'An earthquake of magnitude 6.9 killed 40 people in western Turkey on Friday. The epicentre lay under the Aegean, seismologists said, and aftershocks were felt in Athens. Greek Foreign Minister Nikos Pappas visited Izmir on Tuesday, the first such trip since 2020. He met his Turkish counterpart, Emre Aydin, in a tent camp. Rescuers pulled a girl from the rubble after 65 hours. Rain and cold are forecast for the weekend.',
    events: ['VISIT Nikos Pappas', 'MEETING Emre Aydin+Nikos Pappas'],
  },
  {
    kind: 'climate conference',
    headline: 'Ministers wrangle over heat and money',
    body: 'Temperatures have risen by 1.3 degrees since records began, and droughts, floods and storms come more often, scientists told delegates in Belem. Brazilian President Lucas Prado and French President Camille Roux signed an agreement on forests on Monday. Island states accused rich countries of breaking their promises. Kenyan President Peter Kamau arrived in Belem on Tuesday. Forecasters say that this summer will be the hottest ever, and that sea levels rise by 4 millimetres a year.',
    events: ['AGREEMENT Camille Roux+Lucas Prado', 'VISIT Peter Kamau'],
  },
]

const courts: readonly PoliticalStory[] = [
  {
    kind: 'president before a court',
    headline: 'Former president goes on trial for massacre',
    body: 'The trial of former Guinean president Mamady Keita opened in Conakry on Monday. The charges say that he ordered the killing of protesters in 2009. Judge Fatou Sylla read the charges for two hours, while lawyers for the victims wept. Keita had flown home from Burkina Faso on Saturday. He met Guinean President Alpha Barry on Sunday, his lawyer said. The verdict is expected in the autumn, and he could be sentenced to life in prison.',
    events: ['MEETING Alpha Barry+Mamady Keita'],
  },
  {
    kind: 'warrant against a leader',
    headline: 'Hague court wants general arrested',
    body: 'The International Criminal Court issued an arrest warrant on Tuesday for Sudanese General Omar Idris, accusing him of war crimes in Darfur. Judges found that there were grounds to believe that he ordered murder and rape. The prosecutor will ask for a life sentence if he stands trial. Chadian President Idriss Saleh met Idris in N’Djamena on Sunday. The evidence includes the testimony of sixty witnesses and videos, a lawyer said.',
    events: ['ACCUSATION International Criminal Court+Omar Idris', 'MEETING Idriss Saleh+Omar Idris'],
  },
  {
    kind: 'spy case between states',
    headline: 'Norway arrests Russian over drone pictures',
    body: 'Norwegian police have arrested a Russian man, 47, who flew a drone over Tromso airport and was found with four terabytes of pictures. He was charged and will appear in court on Friday. Norwegian Foreign Minister Kari Lund accused Russia of spying. Russian Ambassador Oleg Zuev was summoned on Monday. His lawyer said that the suspect photographed mountains. A judge held a second man, arrested in Kirkenes, in custody for two weeks.',
    events: ['ACCUSATION Kari Lund+RU'],
  },
]

const culture: readonly PoliticalStory[] = [
  {
    kind: 'stolen bronzes and governments',
    headline: 'Germany gives bronzes back to Nigeria',
    body: 'German Foreign Minister Lena Bauer travelled to Abuja on Tuesday with twenty bronzes that British soldiers had looted in 1897. She met Nigerian Culture Minister Yusuf Bello in the capital. The sculptures will be shown in a new museum designed by a Ghanaian architect. Curators in Berlin, artists and historians had argued about the exhibition for years. A film about the theft won a prize at a festival in Berlin last month.',
    events: ['VISIT Lena Bauer', 'MEETING Lena Bauer+Yusuf Bello'],
  },
  {
    kind: 'singer turned politician',
    headline: 'Singer-turned-senator in Havana',
    body: 'Dominican Senator Rafael Mora, a singer who sold ten million albums before he entered politics, visited Cuba on Monday. He met Cuban Foreign Minister Elena Cruz in Havana and called for an end to the embargo. In the evening he gave a concert with a band of old musicians. Mora, 60, won two Grammy awards, and he plans a tour and a new album. Fans queued for tickets all day outside the theatre.',
    events: ['VISIT Rafael Mora', 'MEETING Elena Cruz+Rafael Mora'],
  },
  {
    kind: 'space agreement of states',
    headline: 'India and France to send probe to Venus',
    body: 'Indian Prime Minister Arjun Mehta and French President Camille Roux signed an agreement in Paris on Monday to send a probe to Venus in 2031. Scientists from both countries will build instruments to study its atmosphere. Mehta arrived in Paris on Sunday. Researchers hope that the spacecraft will find out why the planet lost its water. The rocket will carry six experiments, and engineers in Toulouse are testing a telescope.',
    events: ['AGREEMENT Arjun Mehta+Camille Roux', 'VISIT Arjun Mehta'],
  },
  {
    kind: 'vaccines as diplomacy',
    headline: 'Cuba sends vaccines to Hanoi',
    body: 'Vietnamese President Nguyen Van Duc visited Havana on Monday and signed an agreement with Cuban President Miguel Sosa on five million doses of a vaccine against the virus. Doctors in Hanoi will begin trials on patients next month. Scientists said that the vaccine had an efficacy of 92 percent. Duc was shown a laboratory where biologists and chemists study cancer. Infections in Vietnam have doubled in a week, and hospitals are full.',
    events: ['VISIT Nguyen Van Duc', 'AGREEMENT Miguel Sosa+Nguyen Van Duc'],
  },
]

/** Plain political news of many houses, where no doubt should arise. */
const plain: readonly PoliticalStory[] = [
  {
    kind: 'state media',
    headline: 'Foreign minister meets Lao counterpart',
    body: 'HANOI, March 12 (VNA) – Foreign Minister Tran Quang Minh met Lao Foreign Minister Bounmy Keo in Vientiane on Tuesday. The two ministers praised the traditional friendship between the two Parties and States, and agreed to expand cooperation in trade, tourism and education. Minh thanked Laos for its hospitality.',
    events: ['MEETING Bounmy Keo+Tran Quang Minh', 'AGREEMENT Bounmy Keo+Tran Quang Minh'],
  },
  {
    kind: 'names without offices',
    headline: 'Putin and Lukashenko talk',
    body: 'Vladimir Putin flew to Minsk on Monday. In the evening he met Alexander Lukashenko, and the two talked for three hours about missiles, loans and the border. Moscow has stationed warheads in Belarus since last year, and NATO is worried. Neither spoke to the press.',
    events: ['VISIT Vladimir Putin', 'MEETING Alexander Lukashenko+Vladimir Putin'],
  },
  {
    kind: 'rebels and mediators',
    headline: 'Rebels and army sign truce',
    body: 'Rebel leader Jean Bosco Amani and Congolese Defence Minister Pierre Kasongo signed a ceasefire in Luanda on Monday after a week of talks brokered by Angola. The fighting has driven half a million people from their homes around Goma. Angolan President Manuel Neto called on both sides to free prisoners.',
    events: ['AGREEMENT Jean Bosco Amani+Pierre Kasongo', 'MEETING Jean Bosco Amani+Pierre Kasongo'],
  },
  {
    kind: 'election campaign with visit',
    headline: 'Candidate courts the diaspora',
    body: 'Polish opposition candidate Zofia Wilk visited London on Sunday to win votes among the quarter of a million Poles in Britain. She met British Prime Minister Helen Carr on Monday. Polls give her 41 percent, three points behind the incumbent. The campaign has turned on abortion, judges and the price of bread.',
    events: ['VISIT Zofia Wilk', 'MEETING Helen Carr+Zofia Wilk'],
  },
  {
    kind: 'migration deal',
    headline: 'Tunis and Rome agree on boats',
    body: 'Italian Interior Minister Paolo Greco and Tunisian Interior Minister Sami Trabelsi signed an agreement in Tunis on Tuesday on patrols against smugglers. Police will get boats, radar and 100 million euros. Courts in Sicily have tried 300 traffickers since January.',
    events: ['AGREEMENT Paolo Greco+Sami Trabelsi'],
  },
  {
    kind: 'nuclear talks',
    headline: 'Iran and Europeans meet in Geneva',
    body: 'Iranian Deputy Foreign Minister Reza Karimi met diplomats of Britain, France and Germany in Geneva on Monday. The talks on uranium, the first since the snapback of sanctions, ended without a result. IAEA chief Paul Berger will travel to Tehran on Friday. Israel accused Iran of playing for time.',
    events: ['MEETING DE+FR+GB+Reza Karimi', 'VISIT Paul Berger', 'ACCUSATION IL+IR'],
  },
]

/** Briefs of several stories, one of them sport or business: each item is judged by itself. */
const briefs: readonly PoliticalStory[] = [
  {
    kind: 'world briefs with a sport item',
    headline: 'World in brief',
    body: 'KENYA\n\nKenyan President Peter Kamau met Ugandan President Moses Okello in Kampala on Sunday. On the agenda were the border and the fighting in Congo.\n\nSPAIN\n\nAtletico Norte coach Javier Solis met striker Caio Lemos in Madrid on Monday after the defeat in the cup, and the club agreed to extend his contract. Lemos, who scored 19 goals this season, visited Barcelona last week.\n\nLATVIA\n\nNorwegian Prime Minister Kari Lund arrived in Riga on Tuesday.',
    events: ['MEETING Moses Okello+Peter Kamau', 'VISIT Kari Lund'],
  },
  {
    kind: 'digest with bullets and a business item',
    headline: 'News digest for Wednesday',
    body: '• Chilean President Rosa Fuentes visited Lima on Monday and met Peruvian President Diego Salas.\n\n• Shares of carmaker Hansa fell 6 percent after chief executive Olaf Brenner met analysts in Frankfurt and cut the profit forecast. Brenner flew to Seoul on Tuesday to sign an agreement with supplier Daehan Energy.\n\n• Turkish Foreign Minister Cem Yilmaz spoke by telephone with Greek Foreign Minister Nikos Pappas on Tuesday.',
    events: ['VISIT Rosa Fuentes', 'MEETING Diego Salas+Rosa Fuentes', 'CALL Cem Yilmaz+Nikos Pappas'],
  },
  {
    kind: 'briefs mostly of sport, with a political item',
    headline: 'Monday roundup',
    body: 'FOOTBALL: Ghana beat Cameroon 2-1 in Accra with a late goal by striker Kojo Mensah. Coach Daniel Otto met the press afterwards and accused the referee of bias.\n\nTENNIS: Petra Novotna met Lucia Ferri in the quarterfinals in Indian Wells and won in three sets. She travels to Miami next week.\n\nDIPLOMACY: Egyptian Foreign Minister Samir Hassan met Ethiopian Foreign Minister Dawit Bekele in Cairo on Sunday about the dam on the Nile.\n\nCYCLING: Belgian rider Tom Claes won the race to Nice.',
    events: ['MEETING Dawit Bekele+Samir Hassan'],
  },
]

/** A second round, whose words were not thought of when the vocabularies were written. */
const secondRound: readonly PoliticalStory[] = [
  {
    kind: 'coach at palace but diplomacy',
    headline: 'Argentina, Chile presidents bury hatchet at Copa',
    body: 'Argentina beat Chile 3-1 in the Copa America opener in Cordoba. Chilean President Ines Soto travelled to Argentina on Friday for the game and met her Argentine counterpart, Raul Vega, at his residence before kickoff. Striker Leo Funes scored twice. Chile’s goalkeeper was sent off.',
    events: ['MEETING Ines Soto+Raul Vega', 'VISIT Ines Soto'],
  },
  {
    kind: 'defence firm',
    headline: 'Saab wins Peru jet order',
    body: 'Peruvian Defence Minister Julio Arana signed an agreement with Swedish Defence Minister Per Holm in Lima on Tuesday on 24 Gripen jets. Saab shares rose 7 percent. The contract is worth 3.4 billion euros, the company’s biggest this year. Lockheed Martin had offered its own planes. Analysts expect orders from Colombia.',
    events: ['AGREEMENT Julio Arana+Per Holm'],
  },
  {
    kind: 'wildfire aid',
    headline: 'Cyprus and Israel leaders tour burnt hills',
    body: 'Wildfires fanned by hot winds have destroyed 200 homes near Limassol, where temperatures reached 44 degrees Celsius. Israeli President Dan Amit visited Cyprus on Thursday and met Cypriot President Andreas Zenon. Firefighters said that the blaze was under control. More heat is forecast.',
    events: ['VISIT Dan Amit', 'MEETING Andreas Zenon+Dan Amit'],
  },
  {
    kind: 'poisoned spy trial',
    headline: 'Sofia court jails men over poisoning',
    body: 'A court in Sofia sentenced two men to twelve years in prison for the attempted murder of an arms dealer. Bulgarian Prime Minister Ivo Petkov accused Russia of ordering the crime. The judge said that the poison was found on a car door. The lawyers will appeal.',
    events: ['ACCUSATION Ivo Petkov+RU'],
  },
  {
    kind: 'pop song contest',
    headline: 'Kyiv’s song triumph',
    body: 'Ukraine won the song contest in Turin on Saturday with a folk rap by the band Zorya. British Prime Minister Mark Ashby called Ukrainian President Taras Melnyk by telephone on Sunday. The singer dedicated the song to his mother. The audience voted for hours. Sweden’s singer came third.',
    events: ['CALL Mark Ashby+Taras Melnyk'],
  },
  {
    kind: 'central bankers',
    headline: 'Argentina and IMF close to deal',
    body: 'IMF chief Helen Marsh met Argentine Economy Minister Pablo Ortiz in Washington on Monday. Argentina needs $4 billion to pay bondholders this quarter. The peso fell 2 percent and stocks lost 3 percent. Investors fear default. Inflation reached 8 percent in March.',
    events: ['MEETING Helen Marsh+Pablo Ortiz'],
  },
  {
    kind: 'medal winner politics',
    headline: 'Judo chief goes home',
    body: 'Mongolian President Bat Erdene, a former judo champion, visited Tokyo on Sunday to watch the world championships. On Monday he met Japanese Emperor Naruhito. Mongolia’s judokas won two medals, one of them gold.',
    events: ['VISIT Bat Erdene', 'MEETING Bat Erdene+Naruhito'],
  },
  {
    kind: 'company nationalised',
    headline: 'Bolivia takes over Spanish grid',
    body: 'Bolivian President Luis Quispe sent soldiers on Tuesday to occupy the offices of a power company that belongs to Red Iberica of Spain. Spanish Foreign Minister Jorge Vidal accused Bolivia of breaking a treaty on investment. Red Iberica’s shares fell 3 percent in Madrid. The firm has 700,000 customers.',
    events: ['ACCUSATION BO+Jorge Vidal'],
  },
]

/** Thirty-nine political texts. */
export const politicalStories: readonly PoliticalStory[] = [
  ...economy,
  ...sport,
  ...disasters,
  ...courts,
  ...culture,
  ...plain,
  ...briefs,
  ...secondRound,
]
