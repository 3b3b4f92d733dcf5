/** Forms of verbs and nouns that the frames are triggered by; English inflection, source: dictionary. */
const forms = (text: string): ReadonlySet<string> => new Set(text.split(' '))

export const meetVerbs = forms('met meet meets meeting see sees seeing saw seen brief briefed briefs')
export const holdVerbs = forms(
  'closing ending concluding wrapping opening starting beginning held hold holds holding had have has having conduct conducted conducting began begin begins begun opened resume resumed concluded completed finished closed ended wrapped launched wound finished suspended staged entered adjourned continued kicked broke restarted restart restarts',
)
export const meetingNouns = forms(
  'talks meeting meetings summit summits negotiations consultations discussions conversation conversations tea coffee encounter encounters audience dinner lunch luncheon breakfast session conference commission forum dialogue retreat chat chats bargaining huddle get-together sit-down tete-a-tete tête-à-tête banquet gathering parley deliberations reunion sitting bilateral trilateral',
)
export const formalNouns = forms(
  'summit summits conference forum congress assembly meeting gathering talks session commission negotiations consultations',
)
export const hostVerbs = forms(
  'received receive receives receiving hosted host hosts hosting welcomed welcomes entertained feted fêted',
)
export const sitVerbs = forms(
  'spent dined dine dines lunched lunches conferred confer confers sat sit sits sitting consulted consult consults huddled negotiated bargained breakfasted came comes come',
)
export const talkVerbs = forms('talked talk talks spoke speak speaks spoken talking speaking conversed')
export const discussVerbs = forms(
  'discussed discuss discusses discussing reviewed review reviews examined negotiated debated explored bargained thrashed negotiating bargaining conferring',
)
export const attendVerbs = forms(
  'co-chaired co-chair co-chairs co-chairing co-hosted co-host cochaired attended attend attends attending addressed address addresses addressing opened open opens opening chaired chair chairs chairing hosted host hosts hosting joined join joins joining participated participate',
)
export const joinVerbs = forms(
  'sat joined join joins accompanied attended attend brought included include includes participated represented present flanked',
)
export const callVerbs = forms('telephoned telephone phoned phone called call calls rang rings rung')
export const agreeVerbs = forms('agreed agree agrees agreeing')
export const undertakeVerbs = forms(
  'undertook undertake undertakes undertaking committed commit commits pledged pledge pledges vowed promised resolved decided',
)
export const allegeVerbs = forms(
  'alleged alleges allege alleging charged charges complained complains complaining claimed claims claiming said says saying told tells insisted insists asserted asserts declared declares maintained maintains believes believe suspects concluded',
)
export const goodsNouns = forms(
  'arms weapons weaponry ammunition munitions missiles rockets shells artillery drones tanks jets aircraft equipment aid assistance funds money grain food fuel supplies medicine medicines vaccines loan loans grant grants million billion vehicles systems battery batteries materiel shipment shipments ambulances buses boats helicopters planes trucks tents blankets generators rice wheat flour fertiliser fertilizer doses tonnes tons euro euros dollars',
)
export const gatherVerbs = forms(
  'gather gathered gathers gathering convene convened convenes reconvene reconvenes reconvened reassemble reassembles reassembled regroup assemble assembled assembles confer meet met meets huddle huddled',
)

/** Verbs that move somebody to a place; the preposition decides. */
export const motionVerbs = forms(
  'travelled traveled touched travel travels travelling traveling arrived arrive arrives arriving flew fly flies flown flying landed land lands landing went go goes going gone came come comes coming journeyed drove sailed stepped crossed cross crosses crossing stopped stop stopping headed heading heads head hopped jetted jets swept breezed motored',
)
/** Verbs that take the destination as their object. */
export const visitVerbs = forms(
  'visited visit visits visiting toured tour touring reached reach enter entered entering',
)
export const visitNouns = forms(
  'visit visits trip trips journey journeys tour stop halt stopover pilgrimage stay swing excursion voyage sojourn mission missions jaunt detour foray',
)

export const auxiliaries = forms(
  'will would shall should may might could can is was are were be been being has have had having did do does to not also then himself herself themselves both later earlier first again now already jointly separately personally recently soon officially formally finally briefly just still only due set scheduled expected slated supposed planning plans planned plan preparing intends intend going likely ready there here once even ever publicly privately reportedly allegedly',
)
export const relatives = forms('who which that whom')
export const boundaries = forms(
  'when while after before because where who which that whose but if although though since until unless saying said as ; : ( )',
)
