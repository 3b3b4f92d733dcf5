/** A text that is not about politics: what kind, its headline and body; none of them tells an event. */
export interface OtherStory {
  readonly kind: string
  readonly headline: string
  readonly body: string
}

/** Sport, by region and house style; words such as met, agreed, visited and accused are there on purpose. */
const sport: readonly OtherStory[] = [
  {
    kind: 'football match',
    headline: 'Late Mensah header sends Ghana through',
    body: 'ACCRA, March 12 (Reuters) - Ghana met Cameroon for the third time this year on Tuesday and beat them 2-1 with a header from substitute Kojo Mensah in stoppage time. Cameroon captain Paul Etoa had levelled from the spot after the break. The two sides meet again in Yaounde on Saturday in the return leg. Coach Daniel Otto said he had held talks with his players at half-time and accused them of sleepwalking. "We agreed to attack," he said. Cameroon protested against the late goal, but the referee waved them away.',
  },
  {
    kind: 'football transfer',
    headline: 'Brazil winger agrees terms with Madrid club',
    body: 'Brazilian winger Caio Lemos flew to Madrid on Monday and signed a five-year contract with Atletico Norte, ending weeks of talks between the two clubs. The 22-year-old met his new manager, Javier Solis, at the training ground in the afternoon. Sporting director Ana Prieto had travelled to Sao Paulo in February to reach an agreement on the fee, put at 40 million euros. Santos will receive a share of any later sale. Lemos called his former team-mates on Sunday to say goodbye.',
  },
  {
    kind: 'cricket tour',
    headline: 'Sri Lanka arrive in Karachi without their captain',
    body: 'Sri Lanka’s cricketers arrived in Karachi on Sunday for a three-Test series against Pakistan. The visitors, without captain Ruwan Perera, who broke a finger in Galle, will meet a Pakistan side that lost all four of its last Tests. The selectors of both boards met in Lahore on Friday. Opening batsman Asif Raza accused the pitch in Multan of favouring bowlers. Pakistan visited Colombo last July and lost by an innings.',
  },
  {
    kind: 'tennis',
    headline: 'Novotna into last eight after three-set battle',
    body: 'Czech sixth seed Petra Novotna came from a set down to beat American Megan Hale 3-6, 6-4, 7-5 in Indian Wells on Tuesday and will meet Italian Lucia Ferri in the quarterfinals. Hale, who had called the trainer twice, double-faulted on match point. The pair met in Dubai two weeks ago, when Hale won in straight sets. Novotna travels to Miami next week. She said she and her coach, Karel Dusek, had agreed to change her serve after a meeting in Prague in January.',
  },
  {
    kind: 'motor racing',
    headline: 'Stewards hand Lindqvist a grid drop in Jeddah',
    body: 'Swedish driver Erik Lindqvist will start Saturday’s grand prix from the pit lane after stewards met in Jeddah on Friday and found that his team had broken an agreement on engine parts. Team principal Marco Rossi accused the rival garage of spying. "We threatened nobody," replied Klaus Brandt, its technical director. Championship leader Ben Carter took pole with a lap of 1:27.4. The drivers travel to Melbourne next week.',
  },
  {
    kind: 'rugby',
    headline: 'France name unchanged XV for Cardiff',
    body: 'France have named the same fifteen for Sunday’s visit to Wales. Head coach Fabrice Morel met his captain, Hugo Lacaze, on Monday and agreed that the pack deserved another start. France attacked from deep in their victory over Ireland in Paris. Wales flanker Rhys Pugh will win his fiftieth cap, and fly-half Tom Ellis is back from a knee injury. The sides last met in Marseille in 2022, when the hosts scored four tries.',
  },
  {
    kind: 'basketball brief',
    headline: 'Celtics rally past Heat',
    body: 'BOSTON (AP) — Jaylen Hart had 31 points and 12 rebounds and Boston beat Miami 112-104 on Monday night. Miami led by 14 in the third quarter before coach Ron Spencer called a timeout and accused his bench of quitting. Hart agreed to a two-year extension last week. Boston visits Denver on Thursday; Miami hosts Toronto on Friday. Guard Luis Ortega, who met with team doctors in Miami on Sunday, sat out with a sore ankle.',
  },
  {
    kind: 'athletics and doping',
    headline: 'Kenyan marathon winner gets three-year ban',
    body: 'The Athletics Integrity Unit has banned Kenyan marathon runner Daniel Kiprop for three years after he admitted using a forbidden substance. Kiprop, who won in Rotterdam in 2022, met investigators in Nairobi in January and signed a statement. His agent, Dutchman Piet Visser, accused a pharmacist in Eldoret of supplying the drug. His results since May will be struck out and the runner must give back his medals and prize money. He may appeal to the court of sport in Lausanne.',
  },
  {
    kind: 'boxing',
    headline: 'Heavyweights sign for Riyadh bout',
    body: 'Ukrainian heavyweight Taras Bondar and Briton Marcus Reid signed contracts in London on Monday for a title fight in Riyadh in June. The boxers met face to face for the first time at a noisy news conference, where Reid threatened to knock the champion out and Bondar called him a clown. Promoter Eddie Marsh said he had flown to Saudi Arabia in February to agree the purse. Bondar will travel to a training camp in Spain on Sunday.',
  },
  {
    kind: 'olympic team in Asia',
    headline: 'Shuttlers arrive for Asian team championships',
    body: 'KUALA LUMPUR, March 12 (Bernama) -- The national badminton squad led by head coach Wong Mew arrived in Jakarta yesterday for the Asian team championships. Malaysia will meet Thailand in their opening tie on Thursday before taking on hosts Indonesia. Men’s singles ace Lee Wei Han said the players had held a closed-door meeting on Sunday and agreed to put the defeat in Birmingham behind them. Doubles pair Tan and Goh visited an orphanage in Kuala Lumpur before departure.',
  },
  {
    kind: 'football federation politics',
    headline: 'Coach sacked after row with federation',
    body: 'The Zambian football federation dismissed head coach Moses Chanda on Monday after the national team’s early exit from the tournament. Federation president Andrew Tembo met the coach in Lusaka on Sunday and accused him of losing the dressing room. Chanda said the two had agreed in January that he would stay until the qualifiers. Midfielder Patrick Sakala visited the coach at home. Zambia travel to Bamako in June for a qualifier against Mali.',
  },
  {
    kind: 'ice hockey with a minister in the stand',
    headline: 'Finland edge Sweden in overtime',
    body: 'HELSINKI — Finland beat Sweden 3-2 in overtime on Sunday to take the bronze medal at the world championship. Goaltender Mikko Salo made 38 saves, and forward Jussi Laine scored the winner with a wrist shot. Sports minister Anna Koski watched from the stand and shook hands with the players. Sweden coach Lars Nyberg met the referees after the second period and accused them of missing a penalty. The teams next meet in Stockholm in April.',
  },
]

const companies: readonly OtherStory[] = [
  {
    kind: 'quarterly results',
    headline: 'Nordic retailer’s profit falls 12 percent',
    body: 'STOCKHOLM, March 13 (Reuters) - Swedish furniture retailer Hemland reported a 12 percent fall in quarterly profit on Wednesday as customers in Germany and Poland bought less. Chief executive Karin Ek said she had met suppliers in Vietnam in February and agreed lower prices. Analysts accused the company of reacting too late. Shares fell 4 percent in Stockholm. Ek will visit China in April to open three stores. Sales in the quarter came to 2.1 billion crowns.',
  },
  {
    kind: 'takeover',
    headline: 'Brewers agree $4bn merger',
    body: 'Two of Africa’s largest brewers agreed on Monday to merge in a deal worth $4 billion. Castle Breweries of South Africa and Nile Brewing of Uganda signed the agreement in Johannesburg after three months of talks. Thabo Nkosi, Castle’s chairman, met Nile’s founder, James Okello, in Kampala in January. Shareholders of both companies will vote in May. Rival bidder Delta accused the boards of ignoring a better offer. The combined group will sell its beer in 18 markets.',
  },
  {
    kind: 'plane order',
    headline: 'Gulf carrier orders 40 wide-body jets',
    body: 'DUBAI: Gulf carrier Skyline signed an agreement with Airbus on Tuesday for 40 A350 jets at list prices of $12 billion. Chief executive Tariq Said met Airbus sales chief Benoit Marchand at the air show and the two shook hands for the cameras. Skyline executives had visited Toulouse in January. Boeing, which was in talks with the airline until last week, declined to comment. Deliveries start in 2027. Said called on engine makers to fix durability.',
  },
  {
    kind: 'market report',
    headline: 'Wall Street ends higher as chipmakers rally',
    body: 'NEW YORK — U.S. stocks rose on Tuesday, led by chipmakers, after inflation met forecasts. The S&P 500 gained 1.1 percent and the Nasdaq 1.5 percent. Treasury yields climbed. Investors agreed that a cut in interest rates in June was still likely, said Mark Rowe, chief strategist at Halden Capital. Shares of Oracle jumped 12 percent after the company said it had reached an agreement with Nvidia. Oil fell 0.5 percent. Asian markets had closed mixed, with Tokyo down.',
  },
  {
    kind: 'technology firm in court',
    headline: 'Music streamer accuses phone maker of abusing app store',
    body: 'Swedish music service Tonify accused the American phone maker Pomona on Monday of abusing its app store by charging developers a 30 percent fee. The companies’ lawyers met in Luxembourg in February and failed to agree. Tonify’s founder, Daniel Falk, flew to California last year to meet Pomona’s chief executive, Tim Garner. "They threatened to remove us," he said. Pomona called the accusation absurd. Its shares slipped 1 percent. Subscribers rose to 210 million.',
  },
  {
    kind: 'carmaker plant',
    headline: 'Carmaker to build battery plant with Korean partner',
    body: 'German carmaker Hansa and South Korea’s Daehan Energy have agreed to build a battery factory in Spain, the companies said on Wednesday. Executives signed the contract in Valencia. Hansa chief Olaf Brenner and Daehan president Park Min-ho met in Seoul in November and visited the supplier’s plant in Daejeon. The factory will employ 3,000 workers and supply 300,000 cars a year. Trade unions welcomed the investment. Shares in Hansa rose 2 percent in Frankfurt.',
  },
  {
    kind: 'bank appointments',
    headline: 'Kenyan lender names new chief executive',
    body: 'NAIROBI (Business Daily) - Equator Bank has appointed Grace Wanjiru as chief executive from July, replacing Peter Kimani, who agreed to step down. The board met in Nairobi on Friday. Wanjiru, a former partner at an audit firm, visited branches in Kampala and Kigali last month. The lender signed an agreement with a payments start-up in February to let customers send money by phone. Its net profit rose 9 percent to 14 billion shillings last year, and the dividend was raised.',
  },
  {
    kind: 'mining deal',
    headline: 'Canadian miner takes half of Zambian copper project',
    body: 'Toronto-listed Redstone Minerals will pay $310 million for half of a copper project in north-western Zambia, it said on Tuesday. Chief executive Doug Farrell signed the agreement in Lusaka with the head of Kalulu Resources, Joseph Phiri. Farrell visited the mine in January. The partners have agreed to produce 120,000 tonnes a year from 2028. Analysts at Morley called the price fair. Redstone’s shares rose 6 percent. It is in talks with lenders in London.',
  },
]

const weather: readonly OtherStory[] = [
  {
    kind: 'typhoon',
    headline: 'Typhoon Hana nears northern Philippines',
    body: 'MANILA — Typhoon Hana gathered strength on Tuesday as it moved towards northern Luzon with winds of up to 185 km an hour, forecasters said. It is expected to make landfall in Cagayan on Thursday and to reach Taiwan on Friday. The weather bureau called on fishermen to stay ashore. Forecaster Liza Ramos said the storm threatened crops in six provinces. Disaster officials met in Tuguegarao on Monday and agreed to open shelters. Hana visited the same coast as Typhoon Mina did in 2019.',
  },
  {
    kind: 'heatwave',
    headline: 'Spain swelters in early heat',
    body: 'Temperatures in southern Spain reached 41 degrees Celsius on Wednesday, the highest ever for March, the meteorological agency said. Cordoba and Seville issued red alerts, and schools closed at noon. Hot air from the Sahara met a ridge of high pressure over Portugal, explained meteorologist Elena Cano. She accused nobody, she said, but the warming climate. Tourists who visited the Alhambra carried umbrellas. Rain is expected at the weekend, when a front will arrive from the Atlantic.',
  },
  {
    kind: 'snow and accidents',
    headline: 'Blizzard shuts highways across Great Plains',
    body: 'DENVER (AP) — A spring blizzard dumped 60 centimeters of snow on Colorado and Nebraska on Tuesday, closing highways and cancelling more than 900 flights. Gusts of 110 kph cut power to 80,000 homes. Forecasters with the National Weather Service warned that the storm would visit Minnesota by Thursday. Truck driver Bill Hanley said he called his wife from the cab, where he spent the night. Crews met at dawn to plough the interstate.',
  },
  {
    kind: 'earthquake without politics',
    headline: 'Moderate quake felt in western Greece',
    body: 'An earthquake of magnitude 5.4 shook western Greece early on Wednesday, and was felt as far as Patras and the island of Zakynthos. No injuries were reported. The epicentre lay under the sea, 30 km south of Kyllini, at a depth of 12 km, the seismological institute said. Seismologist Yannis Mavros said his colleagues in Italy had called to compare readings. Residents spent the night in their cars. The fault met the surface near the village of Arkoudi.',
  },
]

const culture: readonly OtherStory[] = [
  {
    kind: 'film festival',
    headline: 'Iranian drama takes top prize in Berlin',
    body: 'A drama about a Tehran bus driver won the top award at the Berlin film festival on Saturday. Director Mina Farhadi, who flew to Germany from Iran for the premiere, dedicated the prize to her crew. She met the head of the jury, French actress Claire Duval, at the gala. Best actor went to Argentine Pablo Rivas. The critic of a Paris daily accused the jury of timidity. A distributor signed an agreement for the North American rights.',
  },
  {
    kind: 'pop tour',
    headline: 'Singer calls off Asian leg of world tour',
    body: 'American singer Ava Monroe has called off the Asian leg of her world tour on doctors’ orders. The 31-year-old was to visit Tokyo, Seoul and Bangkok in April, with fans paying up to $400 a ticket. Her manager, Joel Stern, met promoters in Singapore on Monday and they agreed to refund everybody. Monroe’s new album topped the charts in 14 countries. She is in talks with a streaming service about a documentary. She arrived in Nashville on Tuesday to rest.',
  },
  {
    kind: 'museum and stolen art',
    headline: 'Dutch museum returns vase to heirs',
    body: 'A museum in Leiden has agreed to give a Roman vase back to the heirs of a collector who lost it in 1940. Curator Saskia Blom travelled to New York on Monday to meet his granddaughter, Ruth Adler, and the two signed the papers at her home. The vase will go on show in an exhibition in Boston. Art historian Paul Levine said the painter of the vase worked in Athens. The collection’s visitors came to see it for eighty years.',
  },
  {
    kind: 'book prize',
    headline: 'Nigerian novelist wins £50,000 prize',
    body: 'Nigerian novelist Ifeoma Eze has won a £50,000 literary prize for her third novel, the story of two sisters who meet in Lagos after thirty years. The judges met in London on Monday and agreed after an hour, said their chair, the poet Simon Ward. Eze, who visited her publisher in London last week, teaches at a university in Ohio. A critic once accused her of writing for foreigners. The book is being translated into nine languages, and a film is in talks.',
  },
]

const science: readonly OtherStory[] = [
  {
    kind: 'space telescope',
    headline: 'Telescope spots water on distant planet',
    body: 'Astronomers have found water vapour in the atmosphere of a planet 120 light years from Earth, according to a study published in Nature on Wednesday. A team led by Maria Holt of the University of Leeds used a space telescope to watch the planet pass in front of its star. Researchers from Japan and Canada met in Geneva last year and agreed on the method. Astrophysicist Ken Ito called the signal convincing. The team will visit the observatory in Chile in May.',
  },
  {
    kind: 'vaccine trial',
    headline: 'Malaria vaccine halves cases in trial',
    body: 'A new malaria vaccine cut cases among young children by half in a trial in Burkina Faso and Mali, scientists reported on Tuesday. Epidemiologist Salif Traore, who led the study, visited clinics in Bamako every month. Participants agreed to give blood samples for three years. The researchers met in Oxford in February to examine the data. Immunologist Jane Firth, who was not part of the study, called for a larger trial. Mosquitoes attacked the volunteers mostly at dusk.',
  },
  {
    kind: 'artificial intelligence',
    headline: 'Robots learn to fold laundry by watching',
    body: 'Engineers in Zurich have taught a robot to fold shirts by showing it videos, they wrote in a paper on Monday. The algorithm, trained by computer scientist Lena Vogt and her students, agreed with human judges in nine of ten cases. Vogt visited a laboratory in Kyoto last autumn, where she met roboticist Hiro Tanabe. The two signed up to share their software. Critics accused the field of promising too much. The robot called for help when a sock was missing.',
  },
]

const crime: readonly OtherStory[] = [
  {
    kind: 'murder trial',
    headline: 'Dentist jailed for life for killing wife',
    body: 'A Melbourne dentist was sentenced to life in prison on Tuesday for the murder of his wife. Prosecutors accused Graham Pell, 52, of poisoning her after she agreed to a divorce. The jury heard that Pell had met another woman in Bali and visited her in Jakarta twice. Detective Susan Wray told the court that he called an ambulance only after four hours. His lawyer, Mark Dunne, said that he would appeal against the verdict. The judge called the crime cruel.',
  },
  {
    kind: 'smuggling ring',
    headline: 'Six arrested over cocaine in banana crates',
    body: 'Police in Antwerp have arrested six men accused of smuggling two tonnes of cocaine from Ecuador in banana crates. The suspects, four Belgians and two Albanians, met in a bar near the port, detectives said. One, named as Arben Leka, 38, flew to Guayaquil in January and agreed to pay $3 million for the load. Officers visited eleven houses at dawn on Monday and seized cash, jewels and guns. They will appear in court on Thursday on charges of trafficking.',
  },
  {
    kind: 'celebrity lawsuit',
    headline: 'Actor settles suit with former manager',
    body: 'Actor Brent Coyle and his former manager have signed an agreement to end a lawsuit over $8 million, their lawyers told a Los Angeles court on Monday. Coyle had accused Dennis Whitt of stealing his fees. The two met in a judge’s chambers on Friday and talked for six hours. Whitt, who threatened to sue back, will pay an undisclosed sum. Coyle, 45, travels to Ireland next week to shoot a film.',
  },
]

const life: readonly OtherStory[] = [
  {
    kind: 'food',
    headline: 'The chef who cooks with weeds',
    body: 'Danish chef Mads Holm met his first nettle soup at his grandmother’s table. Today he serves it in a restaurant in Aarhus with a waiting list of four months. Last week he flew to Lima to visit Peruvian cook Rosa Quispe, and the two agreed to open a joint kitchen in Copenhagen this summer. Diners pay 200 euros for twelve courses and wine. "People accused me of serving them salad," he says over a cup of coffee. His recipes use garlic, butter and moss.',
  },
  {
    kind: 'travel',
    headline: 'Three days in Tbilisi on a budget',
    body: 'We arrived in Tbilisi on a Friday night and agreed at once that the hotel was worth the climb. Our guide, Nino, met us at breakfast and took us to the sulphur baths, which the poet Pushkin visited in 1829. Tourists can ride the cable car for a euro. On Sunday we travelled to Kakheti to taste wine, where farmer Giorgi Beridze called his dogs off and poured. Flights from London start at £180, and the best beaches are a train away.',
  },
  {
    kind: 'accident',
    headline: 'Bus plunges into ravine in Peru, 14 dead',
    body: 'LIMA, March 12 (Xinhua) -- Fourteen people were killed and 30 injured when a bus plunged into a ravine in southern Peru on Tuesday, firefighters said. The vehicle met a lorry on a bend near Ayacucho. Survivor Luis Huaman told a radio station that passengers had accused the driver of speeding. Rescuers arrived after two hours. The victims were taken to a hospital in Huanta. The bus company agreed to pay for the funerals. The road was closed by rain.',
  },
  {
    kind: 'weddings and celebrity',
    headline: 'Model and footballer tie the knot on Lake Como',
    body: 'Italian model Chiara Conti and Dutch defender Ruben Vos were married on Lake Como on Saturday in front of 200 guests. The couple met in Ibiza in 2021. The bride wore a dress by a Milan designer, and a rapper sang. Vos flew in from Turin with his team-mates. A magazine that agreed to pay a million euros for the photographs sent a helicopter, which neighbours accused of frightening their dogs. The pair will visit the Maldives on their honeymoon.',
  },
  {
    kind: 'health advice',
    headline: 'Why doctors call sleep the best medicine',
    body: 'Adults who sleep less than six hours a night fall ill more often, say doctors in Toronto. Psychologist Dana Fox met forty patients every week for a year and visited them at home. Most agreed to put their phones away at nine. "I called it the hardest diet of my life," said Omar Haddad, a nurse. Fox accuses the makers of energy drinks of preying on the tired. Her advice: a cool bedroom, no coffee after lunch, exercise and a walk before dinner.',
  },
]

/** A second round, whose words were not thought of when the vocabularies were written. */
const secondRound: readonly OtherStory[] = [
  {
    kind: 'volleyball',
    headline: 'Poland sweep Brazil to reach final',
    body: 'Poland swept Brazil 25-21, 25-19, 25-23 in Katowice on Saturday. Wilfredo Leon hit 18 kills and Brazil libero Thales sat out. Brazil had visited Poland in June and won. Serbia, who beat Italy in five, meet the Poles on Sunday. "We attacked the block," said outside hitter Tomasz Fornal, who travels to Perugia afterwards. Captain Bartosz Kurek signed autographs.',
  },
  {
    kind: 'hunt for missing child',
    headline: 'Search goes on for girl missing in Tasmania',
    body: 'Volunteers combed the bush near Hobart for a fourth day on Thursday for Lily Dunn, 6, who wandered from a campsite on Sunday. Her father, Craig Dunn, met searchers at dawn and visited the creek where her hat was found. He flew in from Perth on Monday. Neighbours accused nobody. A diver, Ken Moss, said that he had called off his own trip to Bali to help. The temperature fell to 3 degrees at night.',
  },
  {
    kind: 'gaming company',
    headline: 'Studio behind hit shooter sold for $1.2bn',
    body: 'The Finnish studio that made the hit video game Frostline has been sold to a Tokyo publisher for $1.2 billion. Its founders, Jani Laakso and Mika Rinne, flew to Japan on Sunday and signed the papers with Kenta Oshiro, the buyer’s head of games, in Shibuya. The two sides had met at a trade fair in Cologne. Gamers accused the studio of selling out. The game has 40 million players.',
  },
  {
    kind: 'royal baby lifestyle',
    headline: 'Duchess wears green at Ascot',
    body: 'The Duchess of Marlow arrived at Ascot on Thursday in an emerald dress by Milan label Corsi and a hat by milliner Jane Poole, whom she met in Paris last spring. Her sister, Lady Clara, visited the stables and chatted to trainer Bill Hodge. The pair agreed that the day was too hot for gloves. Guests drank champagne. The dress sold out in an hour.',
  },
  {
    kind: 'university ranking',
    headline: 'Zurich climbs in world university table',
    body: 'The technical university in Zurich has climbed to fifth in an annual ranking of universities, behind four in America and Britain. Rector Anna Weiss met colleagues from Singapore in May and signed an agreement on exchanges of students. Deans in Milan accused the ranking of favouring English. Weiss will travel to Boston in October to give a lecture.',
  },
  {
    kind: 'zoo',
    headline: 'Panda couple arrives in Copenhagen zoo',
    body: 'Two giant pandas arrived in Copenhagen on Thursday after a ten-hour flight from Chengdu. Zookeeper Pernille Madsen, who had visited the breeding centre in Sichuan three times, met the animals at the airport with bamboo. Mao Er and Xing Er agreed at once with their new diet, she said. Their Chinese keeper, Liu Yang, will stay for a month. The enclosure cost 150 million crowns.',
  },
  {
    kind: 'ship accident',
    headline: 'Container ship runs aground off Mauritius',
    body: 'A container ship ran aground on a reef off Mauritius on Tuesday and began to leak oil. The captain, Rajesh Nair, called the coastguard at 3 a.m. Salvage experts from Rotterdam flew in on Wednesday, met the owners, Nagata Shipping of Osaka, and agreed to pump out the fuel. Fishermen accused the crew of drinking. The insurers visited the wreck. Divers found a hole of four metres.',
  },
  {
    kind: 'religion lifestyle',
    headline: 'Pilgrims fill the road to Santiago',
    body: 'More walkers than ever reached Santiago de Compostela last year. Maria Pons, a teacher from Girona, met her husband on the way and has visited the cathedral nine times. The two agreed to walk again in spring with their friends from Ireland, who arrive in Leon on Monday. Hostel owner Paco Ruiz says that some accuse the pilgrims of noise. Boots, blisters and a stamp book are part of it.',
  },
  {
    kind: 'opera',
    headline: 'Soprano walks out of Vienna Tosca',
    body: 'Latvian soprano Elina Berzina walked out of a Tosca in Vienna on Friday after the tenor took an encore. She met the intendant, Otto Brand, on Saturday, and accused her partner, the Mexican Jorge Luna, of breaking an agreement. Luna has flown to Milan, where he sings Cavaradossi next week. The audience booed. The baritone Ivan Popov, who visited her in her dressing room, called for calm.',
  },
  {
    kind: 'street food',
    headline: 'Mumbai vendor’s sandwich goes viral',
    body: 'Suresh Patil has sold sandwiches outside a station in Mumbai for thirty years. Last month a student from Toronto, Emma Reid, met him and filmed his chutney; ten million people watched. Now visitors queue from six. Patil has agreed to teach two boys from Pune, who arrive on Sunday. "They accused me of putting magic in it," he says. He has never travelled abroad.',
  },
  {
    kind: 'court private civil',
    headline: 'Neighbours’ hedge war ends before judge',
    body: 'A twelve-year quarrel over a hedge in Kent ended on Monday when Derek Salt and Mavis Pike signed a deal before a judge in Canterbury. Mr Salt had accused Mrs Pike of poisoning his conifers. The two met on neutral ground, a tea room in Deal, and agreed to a height of two metres. Their legal costs came to £80,000. Mrs Pike flew to Tenerife on Tuesday.',
  },
  {
    kind: 'farm',
    headline: 'Olive harvest halves in Jaen',
    body: 'Olive growers in Jaen expect half the usual harvest after two dry years. Farmer Lola Garrido, whose family has pressed oil since 1890, met buyers from Italy on Monday and agreed on a price of eight euros a kilo. The buyers travelled on to Cordoba. A cooperative accused the big bottlers of hoarding. Garrido visits her trees at night, when it is cool.',
  },
  {
    kind: 'mountaineering',
    headline: 'Sherpa climbs Everest for the 29th time',
    body: 'Sherpa Dawa Rinzin reached the top of Everest for the 29th time on Sunday, a record. He guided the Polish climber Anna Lis, whom he met in Chamonix. They arrived at base camp on Tuesday and flew to Kathmandu. Another climber, the Korean Kim Soo-jin, had agreed to turn back at 8,400 metres because of a storm. A guide accused novices of leaving rubbish on the mountain.',
  },
  {
    kind: 'telecom outage',
    headline: 'Mobile network down across Kenya for hours',
    body: 'Millions of Kenyans could not call or pay by phone for six hours on Monday after a cable was cut near Mombasa, operator Savanna Mobile said. Its technology director, Brian Otieno, met engineers from Ericsson in Nairobi and visited the site. Customers accused the operator of silence. It agreed to give them free minutes. Network traffic was normal by evening.',
  },
  {
    kind: 'chess',
    headline: 'Teen ties match with champion',
    body: 'Indian teenager Vihaan Rao drew the ninth game of his match with Norwegian champion Lars Moen in Dubai on Friday. Moen accused himself of laziness after missing a rook sacrifice on move 31. Rao met his second, Uzbek grandmaster Timur Aliev, for an hour. The players agreed to a draw after 62 moves. They meet again on Sunday with five points each.',
  },
  {
    kind: 'obituary of actor',
    headline: 'Veteran of Italian comedies dies at 91',
    body: 'Actor Renzo Balli, the face of Italian comedies of the sixties, died in Rome on Monday at 91. He met Fellini on a tram and agreed to play a waiter for nothing. In 1971 he travelled to Hollywood and signed with a studio, but called it a golden prison and flew home. He was accused of tax fraud and acquitted. His third wife, the dancer Mina Costa, visited him daily.',
  },
  {
    kind: 'dengue health',
    headline: 'Dengue cases jump in Sri Lanka',
    body: 'Hospitals in Colombo have admitted 1,900 people with dengue fever this month, twice as many as a year ago. Dr Nimal Silva said that patients arrive with fever and aching joints. Entomologists from Singapore visited the suburbs and met families to look for mosquito larvae. Residents agreed to empty flower pots. Silva accused builders of leaving puddles.',
  },
  {
    kind: 'crypto',
    headline: 'Bitcoin slides as exchange halts withdrawals',
    body: 'Bitcoin slid 8 percent on Thursday after the exchange Kitecoin halted withdrawals. Its founder, Sam Liu, flew to Dubai on Wednesday, met lenders and failed to reach an agreement. Users accused Liu of gambling with their money. Ether lost 6 percent. "I called him forty times," said trader Jo Marks in Singapore. Rival exchange Orbit walked away from talks to buy it.',
  },
  {
    kind: 'wire one-line golf',
    headline: 'Scots amateur leads at St Andrews',
    body: 'Amateur Ewan Rae, 19, shot a 64 at St Andrews on Thursday to lead by two from Spaniard Pablo Gil. Rae met Jack Nicklaus on the first tee. Gil, who flew in from Texas on Tuesday, agreed that the wind was kind. Defending champion Tyler Webb visited the bunker at 17 three times and signed for a 77.',
  },
  {
    kind: 'wildlife trade',
    headline: 'Rhino horn couple arrested at Bangkok airport',
    body: 'Customs officers in Bangkok have arrested a couple who flew in from Luanda with eleven rhino horns in their suitcases. Tran Thi Mai and Le Van Hai had met a dealer in Angola and agreed to carry the horns to Hanoi for $2,000, they told investigators. The pair are accused of smuggling and face ten years in jail.',
  },
  {
    kind: 'airport/travel industry',
    headline: 'Low-cost airline opens base in Tirana',
    body: 'Low-cost airline Wingo will base five planes in Tirana from June and fly to twenty cities. Its boss, Adam Nagy, signed an agreement with airport director Altin Hoxha on Tuesday and met travel agents. "Albanians called for cheap flights," he said. Competitors accused Wingo of dumping. Nagy travels to Skopje on Wednesday. Tickets start at 15 euros.',
  },
]

/** Sixty texts without politics. */
export const otherStories: readonly OtherStory[] = [
  ...sport,
  ...companies,
  ...weather,
  ...culture,
  ...science,
  ...crime,
  ...life,
  ...secondRound,
]
