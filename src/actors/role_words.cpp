#include "actors/role_words.h"

#include <algorithm>
#include <array>

#include "actors/name_words.h"

namespace hearsay {
namespace {

constexpr std::string_view kTitles =
    "mr mrs ms mx miss dr prof sen sens rep reps gov gen lt col maj capt cmdr cdr sgt cpl pvt adm brig rev revd hon "
    "fr msgr pres sir dame madam madame mme mlle messrs det insp supt cllr amb atty st dato tun datuk hajji haji "
    "sri shri smt cpt cst spc ofc rt excellency honourable honorable justice vice-pres secy comdr";

constexpr std::string_view kRoles =
    "academic accountant accuser activist actor actress adherent adjutant administrator admiral adviser advisor "
    "advocate aide alderman ally ambassador analyst anchor anchorman announcer anthropologist applicant arbiter "
    "archaeologist archbishop architect archivist artist assailant assistant assemblyman assemblywoman astronaut "
    "astronomer athlete attache attacker attendant attorney auditor aunt author ayatollah bailiff baker banker "
    "bishop biochemist biologist biographer biomechanicist blogger bodyguard boss botanist boxer boy boyfriend "
    "broker brother builder businessman businesswoman buyer bystander cabinet-secretary campaigner candidate "
    "captain caretaker cardinal cardiologist carer cartoonist ceo cfo chair chairman chairperson chairwoman "
    "chancellor chaplain chemist chief chieftain child citizen civilian claimant clergyman cleric clerk client "
    "climatologist co-chair coach co-author co-chairman collaborator colleague collector colonel columnist comedian "
    "commander commandant commentator commissioner communicator competitor composer comptroller conductor "
    "congressman congressperson congresswoman conservationist constable consul consultant contractor contributor "
    "convict coo coordinator co-ordinator coroner corporal correspondent councillor councilor councilman "
    "councilwoman counsel counsellor counselor counterpart courtier cousin creator criminologist critic curator "
    "customer cyclist dad dancer daughter deacon dealer dean defendant defender delegate demographer demonstrator "
    "deputy designer detainee detective detractor dictator diplomat director director-general dispatcher dissident "
    "doctor donor driver drummer ecologist economist editor editor-in-chief educator elder emir emperor employee "
    "employer empress enforcer engineer entrepreneur envoy epidemiologist executive expert explorer eyewitness fan "
    "farmer father father-in-law fellow fiance fiancee fighter filmmaker financier firefighter fireman fisherman "
    "footballer foreman founder friend general geographer geologist geophysicist girl girlfriend goalkeeper "
    "governor governor-general grandfather grandmother grandson granddaughter guard guardian guest guide guitarist "
    "gunman hacker head headmaster headteacher heir historian host hostage hunter husband imam immunologist "
    "incumbent industrialist informant inmate inspector inspector-general instructor insider intern interpreter "
    "interviewer inventor investigator investor jockey jogger journalist judge juror killer king kingpin lady "
    "laureate lawmaker lawyer lead leader lecturer legislator liaison librarian lieutenant lobbyist local loyalist "
    "magistrate mailman major man manager mathematician mayor mechanic mediator medic member mentor merchant "
    "meteorologist microbiologist midfielder midwife minister missionary moderator monarch monk monsignor mother "
    "mother-in-law mp mep msp mufti mum mom musician negotiator neighbor neighbour nephew neurologist "
    "neuroscientist niece nominee novelist nun nurse observer oceanographer officer official oligarch ombudsman "
    "operator opponent organiser organizer outfielder owner painter palaeontologist paleontologist panelist "
    "paramedic parent parishioner parliamentarian partner partygoer passenger passerby pastor patient patriarch "
    "pathologist pediatrician performer person petitioner pharmacist philanthropist philosopher photographer "
    "physician physicist pilot pitcher plaintiff player playwright pm poet policeman policewoman politician "
    "pollster pontiff pope porter postman practitioner premier president president-elect presenter priest primate "
    "prime-minister prince princess principal prisoner professor prosecutor protagonist protester protestor provost "
    "psychiatrist psychologist psychotherapist publicist pundit pupil quarterback queen rabbi racer rapper "
    "rapporteur reader rebel receptionist recipient recruit rector referee refugee registrar relative reporter "
    "representative republican democrat researcher resident respondent retiree reverend reviewer rider rival runner "
    "sailor salesman scholar scientist scriptwriter seaman secretary secretary-general selectman seismologist "
    "seller senator sergeant servant sheik sheikh sheriff shepherd shopkeeper shopper shooter signatory singer "
    "sister skipper socialist sociologist soldier solicitor son son-in-law songwriter source speaker specialist "
    "spectator spokesman spokesperson spokeperson spokeman spokeswoman spouse staffer star statesman stateswoman "
    "statistician stepfather stepmother steward strategist striker student subordinate successor sultan "
    "superintendent superstar supporter surgeon survivor suspect taoiseach taikonaut teacher teammate technician "
    "teenager tenant terrorist theologian therapist thinker tourist trader trainer translator traveler traveller "
    "treasurer trustee tsar czar tutor tweeter tycoon uncle undersecretary undergraduate user vendor veteran "
    "veterinarian vicar vice-chair vice-chairman vice-chancellor vice-president viceroy victim videographer "
    "villager violinist virologist visitor vocalist volcanologist volunteer voter waiter waitress warden warrior "
    "watchdog whip whistleblower whistle-blower widow widower wife winner witness woman worker wrestler writer "
    "youngster youth zoologist kingmaker insurgent militant islamist separatist sniper smuggler trafficker bride "
    "groom heiress housewife barrister sergeant-at-arms co-founder co-worker co-petitioner co-owner co-host "
    "co-writer co-pilot stakeholder shareholder bondholder taxpayer ratepayer commuter motorist pedestrian "
    "holidaymaker homeowner landlord landowner grandparent sibling twin mogul magnate guru designate egyptologist "
    "thief burglar robber murderer rapist accomplice conspirator co-conspirator denier skeptic sceptic enthusiast "
    "proponent follower believer worshipper christian muslim jew catholic protestant hindu sikh buddhist individual "
    "fiend figure anyone native foreigner migrant immigrant liberal conservative centrist leftist rightist "
    "nationalist populist unionist communist independent moderate progressive hardliner reformist backbencher "
    "frontbencher comptroller-general procurator dignitary emissary underling classmate roommate pirate";

constexpr std::string_view kGroups =
    "people team staff crowd public population community family couple duo trio pair panel audience crew squad mob "
    "personnel workforce leadership group coalition clergy folk folks parents delegation electorate majority "
    "minority opposition intelligentsia youth gang battalion platoon cast choir quartet band authorities relatives "
    "children men women gathering summit camp bloc side entourage faithful brass bench elite townspeople villagers "
    "spokespeople businesspeople kin tribe generation sources twins troops viewers consumers households "
    "participants jury percent masses congregants";

constexpr std::string_view kOrganisations =
    "academy administration agency airline airport alliance arm army assembly association authority bank base bench "
    "board body branch brigade brotherhood bureau business cabinet campaign centre center chamber chancellery "
    "charity chain church city clinic club college command commission committee commonwealth commons company "
    "confederation conglomerate congress consortium consulate cooperative corporation corps council country county "
    "court custodian department directorate district division embassy enterprise establishment exchange faction "
    "factory faculty federation firm fleet force forces foundation franchise front fund garrison giant government "
    "guild hall headquarters hospital hotel house industry inspectorate institute institution international jail "
    "judiciary junta kingdom kremlin lab laboratory league legislature library lobby lords majors manufacturer "
    "marines ministry mission mosque movement municipality museum nation navy network nonprofit non-profit ngo "
    "observatory office operation orchestra organisation organization outfit palace parliament parish partnership "
    "party patriarchate pentagon platform police port presidency prison programme program project promotion "
    "prosecution province quango railway rcmp regime region regiment registry regulator republic restaurant "
    "retailer school secretariat section sect senate service services shop society state startup start-up station "
    "statehouse store studio subsidiary supermarket synagogue syndicate taliban taskforce task-force think-tank "
    "thinktank tank territory theatre theater town township treasury tribunal trust union unit university utility "
    "vatican venture village wing workshop workplace works zoo fundraiser carrier caucus military producer "
    "broadcaster developer publisher maker provider militia cartel legion fifa uefa interpol unesco unicef opec "
    "nato asean";

constexpr std::string_view kMedia =
    "newspaper paper magazine daily weekly tabloid broadsheet channel outlet website site portal media press "
    "publication radio television tv newsroom newswire wire journal gazette tribune blog podcast news-site times "
    "herald news today jazeera arabiya reuters wikinews tass";

constexpr std::string_view kDocuments =
    "account accord act advisory advert advertisement affidavit agenda agreement alert amendment analysis "
    "announcement answer appeal application article assessment audit autobiography banner bill biography blueprint "
    "book booklet bulletin caption census certificate chapter charge-sheet charter circular clause code comic "
    "comment comments commentary communique complaint conclusion constitution contract convention copy "
    "correspondence data database deal declaration decision decree deposition description diary directive "
    "disclosure dispatch document documentary documentation dossier draft edict editorial email e-mail entry "
    "epistle essay estimate evidence examination excerpt fact facts factsheet file filing film finding flyer "
    "footage forecast form framework graffiti guidance guideline handbook headline history image indictment "
    "infographic information injunction inquiry inscription instruction interpretation investigation invitation "
    "invoice judgement judgment law lawsuit leaflet legend legislation letter licence license list log mail mandate "
    "manifesto manual manuscript map measure memo memoir memorandum message metrics minutes model motion narrative "
    "note notice notification op-ed opinion order ordinance pact page paperwork passage passport petition photo "
    "photograph picture placard plan plaque play pledge policy poll post poster prediction profile proclamation "
    "projection prospectus protocol provision questionnaire ratings readout record recording records reference "
    "regulation release reminder report reporting request research resolution response result review roadmap rule "
    "ruling rumor rumour scale schedule script sentence sentencing sign simulation slogan specification statement "
    "statistic statistics statute stipulation story study subpoena suit summary summons survey table tape testimony "
    "text thesis timetable title transcript transcription translation treaty tweet update verdict version video "
    "warning warrant webpage will work writ writing writings press-release doctrine scripture bible koran quran "
    "audiotape voicemail broadcast estimates metadata chart graph graphic diagram feed telegram whitepaper number "
    "figure";

constexpr std::string_view kHis =
    "mr messrs sir fr father dad king prince emperor duke earl baron count lord pope pontiff monsignor msgr imam "
    "sultan emir sheikh sheik ayatollah patriarch cardinal archbishop monk husband son brother uncle nephew "
    "grandfather grandson stepfather stepson boyfriend fiance widower groom man boy gentleman businessman spokesman "
    "congressman chairman councilman assemblyman alderman policeman fireman salesman anchorman statesman craftsman "
    "gunman fisherman clergyman tribesman headmaster landlord selectman father-in-law son-in-law brother-in-law guy "
    "spokeman cameraman doorman barman milkman postman infantryman airman guardsman countryman nobleman tsar czar "
    "mufti";

constexpr std::string_view kHers =
    "mrs ms miss dame lady madam madame mme mlle mother mum mom queen princess empress duchess countess baroness "
    "nun wife daughter sister aunt niece grandmother granddaughter stepmother stepdaughter girlfriend fiancee widow "
    "bride woman girl actress businesswoman spokeswoman congresswoman chairwoman councilwoman assemblywoman "
    "policewoman stateswoman headmistress waitress hostess heiress landlady mother-in-law daughter-in-law "
    "sister-in-law housewife alderwoman anchorwoman saleswoman gentlewoman noblewoman servicewoman sportswoman "
    "stewardess goddess tsarina first-lady mistress schoolgirl ballerina";

bool singular_kind(std::string_view word, HeadKind& kind) {
  static const WordSet roles(kRoles), groups(kGroups), organisations(kOrganisations), media(kMedia),
      documents(kDocuments);
  if (roles.holds(word)) kind = HeadKind::kRole;
  else if (groups.holds(word)) kind = HeadKind::kGroup;
  else if (organisations.holds(word)) kind = HeadKind::kOrganisation;
  else if (media.holds(word)) kind = HeadKind::kMedia;
  else if (documents.holds(word)) kind = HeadKind::kDocument;
  else return false;
  return true;
}

// What a plural may be the plural of.
std::array<std::string, 3> singulars(std::string_view word) {
  std::array<std::string, 3> out;
  const auto cut = [&](std::size_t n) { return std::string(word.substr(0, word.size() - n)); };
  if (word.ends_with("men")) out[0] = cut(3) + "man";
  else if (word.ends_with("people")) out[0] = cut(6) + "person";
  else if (word.size() > 3 && word.ends_with("ies")) out[0] = cut(3) + "y";
  else if (word.size() > 3 && word.ends_with("ves")) out[0] = cut(3) + "fe";
  else if (word.size() > 3 && word.ends_with("es")) out[0] = cut(2);
  if (word.size() > 2 && word.ends_with('s') && !word.ends_with("ss")) out[1] = cut(1);
  const auto dash = word.find('-');  // "sons-in-law", "directors-general"
  if (dash != std::string_view::npos && dash > 1 && word[dash - 1] == 's') {
    out[2] = std::string(word.substr(0, dash - 1)) + std::string(word.substr(dash));
  }
  return out;
}

bool listed(std::string_view word, Noun& noun) {
  if (singular_kind(word, noun.kind)) {
    noun.singular = std::string(word);
    static const WordSet kPluralAlready("people police authorities relatives children men women troops sources twins");
    noun.plural = kPluralAlready.holds(word);
    return true;
  }
  for (const auto& one : singulars(word)) {
    if (one.empty() || !singular_kind(one, noun.kind)) continue;
    noun.singular = one;
    noun.plural = true;
    if (noun.kind == HeadKind::kRole) noun.kind = HeadKind::kGroup;
    return true;
  }
  return false;
}

bool guessed(std::string_view word, Noun& noun) {
  static constexpr std::array<std::string_view, 11> kEndings = {"ologist", "ographer", "ist", "ician", "woman", "man",
                                                               "er", "or", "eer", "person", "ian"};
  static const WordSet kNoPersons(
      "weather river winter summer december november october september paper order border power number matter chapter "
      "quarter newsletter twitter tower computer server corner water chamber disaster error factor sector motor labor "
      "color favor honor honour labour flavor rumor terror mirror vector tractor harbor harbour floor door letter "
      "banner buffer filter folder register shelter theater transfer trigger master cover dinner offer answer "
      "charter human "
      "cluster counter chapter fever finger flower layer liver lumber murder offer other another either neither "
      "checklist list wrist mist twist playlist shortlist german roman american further later earlier former latter "
      "whether rather never ever over under after order");
  std::string one(word);
  bool plural = false;
  if (word.ends_with("men") || word.ends_with("people")) one = singulars(word)[0], plural = true;
  else if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) one.pop_back(), plural = true;
  if (one.size() < 5 || kNoPersons.holds(one)) return false;
  if (std::none_of(kEndings.begin(), kEndings.end(), [&](auto ending) { return one.ends_with(ending); })) return false;
  noun = {plural ? HeadKind::kGroup : HeadKind::kRole, plural, one};
  return true;
}

// "ex-president", "then-secretary", "vice-premier": the part behind the hyphen.
std::string_view without_prefix(std::string_view word) {
  static const WordSet kPrefixes("ex then co vice former deputy sub under self now one-time");
  const auto dash = word.find('-');
  return dash != std::string_view::npos && kPrefixes.holds(word.substr(0, dash)) ? word.substr(dash + 1) : word;
}

}  // namespace

bool is_title(std::string_view word) {
  static const WordSet titles(kTitles);
  return titles.holds(word);
}

Noun noun_of(std::string_view word, bool guess) {
  Noun noun;
  if (listed(word, noun)) return noun;
  if (const auto rest = without_prefix(word); rest != word && listed(rest, noun)) return noun;
  if (const auto dash = word.rfind('-'); dash != std::string_view::npos && guess) {
    if (listed(word.substr(dash + 1), noun)) return noun;
  }
  if (guess && guessed(word, noun)) return noun;
  return {};
}

Gender gender_of_role(std::string_view word) {
  static const WordSet his(kHis), hers(kHers);
  const auto rest = without_prefix(word);
  if (his.holds(word) || his.holds(rest)) return Gender::kMale;
  if (hers.holds(word) || hers.holds(rest)) return Gender::kFemale;
  return Gender::kUnknown;
}

}  // namespace hearsay
