#include "actors/countries.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "actors/name_words.h"

namespace hearsay {
namespace {

// The name, other names and adjectives (lower case, '|' between), and the capital that speaks for the government.
struct Country {
  std::string_view name, words, capital;
};

constexpr auto kCountries = std::to_array<Country>({
    {"Afghanistan", "afghan|afghans", "Kabul"}, {"Albania", "albanian", "Tirana"},
    {"Algeria", "algerian", "Algiers"}, {"Andorra", "andorran", ""}, {"Angola", "angolan", "Luanda"},
    {"Argentina", "argentine|argentinian|argentinean", "Buenos Aires"}, {"Armenia", "armenian", "Yerevan"},
    {"Australia", "australian|aussie", "Canberra"}, {"Austria", "austrian", "Vienna"},
    {"Azerbaijan", "azerbaijani|azeri", "Baku"}, {"Bahamas", "bahamian", "Nassau"}, {"Bahrain", "bahraini", "Manama"},
    {"Bangladesh", "bangladeshi", "Dhaka"}, {"Barbados", "barbadian", "Bridgetown"},
    {"Belarus", "belarusian|belarussian|byelorussia", "Minsk"}, {"Belgium", "belgian", ""},
    {"Belize", "belizean", ""}, {"Benin", "beninese", ""}, {"Bhutan", "bhutanese", "Thimphu"},
    {"Bolivia", "bolivian", "La Paz"}, {"Bosnia and Herzegovina", "bosnia|bosnian|bosnia-herzegovina", "Sarajevo"},
    {"Botswana", "motswana", "Gaborone"}, {"Brazil", "brazilian", "Brasilia"}, {"Brunei", "bruneian", ""},
    {"Bulgaria", "bulgarian", "Sofia"}, {"Burkina Faso", "burkinabe", "Ouagadougou"},
    {"Burundi", "burundian", "Bujumbura"}, {"Cambodia", "cambodian", "Phnom Penh"},
    {"Cameroon", "cameroonian", "Yaounde"}, {"Canada", "canadian", "Ottawa"}, {"Cape Verde", "cape verdean", "Praia"},
    {"Central African Republic", "", "Bangui"}, {"Chad", "chadian", "N'Djamena"}, {"Chile", "chilean", ""},
    {"China", "chinese|people's republic of china|prc", "Beijing"}, {"Colombia", "colombian", "Bogota"},
    {"Comoros", "comorian", ""}, {"Congo", "congolese|republic of the congo", "Brazzaville"},
    {"Democratic Republic of the Congo", "drc|dr congo|democratic republic of congo", "Kinshasa"},
    {"Costa Rica", "costa rican", ""}, {"Croatia", "croatian|croat", "Zagreb"}, {"Cuba", "cuban", "Havana"},
    {"Cyprus", "cypriot", "Nicosia"}, {"Czech Republic", "czech|czechia", "Prague"},
    {"Denmark", "danish|dane", "Copenhagen"}, {"Djibouti", "djiboutian", ""}, {"Dominica", "", ""},
    {"Dominican Republic", "dominican", "Santo Domingo"}, {"East Timor", "timor-leste|timorese|east timorese", "Dili"},
    {"Ecuador", "ecuadorian|ecuadorean", "Quito"}, {"Egypt", "egyptian", "Cairo"},
    {"El Salvador", "salvadoran|salvadorean", "San Salvador"}, {"Equatorial Guinea", "equatoguinean", "Malabo"},
    {"Eritrea", "eritrean", "Asmara"}, {"Estonia", "estonian", "Tallinn"}, {"Eswatini", "swaziland|swazi", ""},
    {"Ethiopia", "ethiopian", "Addis Ababa"}, {"Fiji", "fijian", "Suva"}, {"Finland", "finnish|finn", "Helsinki"},
    {"France", "french|frenchman|frenchmen", "Paris"}, {"Gabon", "gabonese", "Libreville"},
    {"Gambia", "gambian", "Banjul"}, {"Georgia", "georgian", "Tbilisi"}, {"Germany", "german", "Berlin"},
    {"Ghana", "ghanaian", "Accra"}, {"Greece", "greek|hellenic", "Athens"}, {"Greenland", "greenlandic", "Nuuk"},
    {"Grenada", "grenadian", ""}, {"Guatemala", "guatemalan", ""}, {"Guinea", "guinean", "Conakry"},
    {"Guinea-Bissau", "", "Bissau"}, {"Guyana", "guyanese", ""}, {"Haiti", "haitian", "Port-au-Prince"},
    {"Honduras", "honduran", "Tegucigalpa"}, {"Hong Kong", "hongkonger|hongkong|hong konger", ""},
    {"Hungary", "hungarian", "Budapest"}, {"Iceland", "icelandic|icelander", "Reykjavik"},
    {"India", "indian", "New Delhi"}, {"Indonesia", "indonesian", "Jakarta"},
    {"Iran", "iranian|islamic republic of iran|persian", "Tehran"}, {"Iraq", "iraqi", "Baghdad"},
    {"Ireland", "irish|republic of ireland|irishman", "Dublin"}, {"Israel", "israeli", "Jerusalem"},
    {"Italy", "italian", "Rome"}, {"Ivory Coast", "ivorian|cote d'ivoire", "Abidjan"},
    {"Jamaica", "jamaican", "Kingston"}, {"Japan", "japanese", "Tokyo"}, {"Jordan", "jordanian", "Amman"},
    {"Kazakhstan", "kazakh|kazakhstani", "Astana"}, {"Kenya", "kenyan", "Nairobi"}, {"Kiribati", "", ""},
    {"Kosovo", "kosovar|kosovan", "Pristina"}, {"Kuwait", "kuwaiti", ""}, {"Kyrgyzstan", "kyrgyz", "Bishkek"},
    {"Laos", "laotian|lao", "Vientiane"}, {"Latvia", "latvian", "Riga"}, {"Lebanon", "lebanese", "Beirut"},
    {"Lesotho", "basotho", ""}, {"Liberia", "liberian", "Monrovia"}, {"Libya", "libyan", "Tripoli"},
    {"Liechtenstein", "", "Vaduz"}, {"Lithuania", "lithuanian", "Vilnius"}, {"Luxembourg", "luxembourgish", ""},
    {"Madagascar", "malagasy", "Antananarivo"}, {"Malawi", "malawian", "Lilongwe"},
    {"Malaysia", "malaysian", "Kuala Lumpur"}, {"Maldives", "maldivian", "Male"}, {"Mali", "malian", "Bamako"},
    {"Malta", "maltese", "Valletta"}, {"Marshall Islands", "marshallese", ""}, {"Mauritania", "mauritanian", ""},
    {"Mauritius", "mauritian", ""}, {"Mexico", "mexican", "Mexico City"}, {"Micronesia", "micronesian", ""},
    {"Moldova", "moldovan", "Chisinau"}, {"Monaco", "monegasque", ""}, {"Mongolia", "mongolian", "Ulaanbaatar"},
    {"Montenegro", "montenegrin", "Podgorica"}, {"Morocco", "moroccan", "Rabat"},
    {"Mozambique", "mozambican", "Maputo"}, {"Myanmar", "burmese|burma|myanma", "Naypyidaw"},
    {"Namibia", "namibian", "Windhoek"}, {"Nauru", "nauruan", ""}, {"Nepal", "nepalese|nepali", "Kathmandu"},
    {"Netherlands", "dutch|holland|dutchman", "The Hague"}, {"New Zealand", "new zealander|kiwi", "Wellington"},
    {"Nicaragua", "nicaraguan", "Managua"}, {"Niger", "nigerien", "Niamey"}, {"Nigeria", "nigerian", "Abuja"},
    {"North Korea", "north korean|dprk|democratic people's republic of korea", "Pyongyang"},
    {"North Macedonia", "macedonia|macedonian", "Skopje"}, {"Norway", "norwegian", "Oslo"}, {"Oman", "omani", "Muscat"},
    {"Pakistan", "pakistani", "Islamabad"}, {"Palau", "palauan", ""},
    {"Palestine", "palestinian|state of palestine|palestinian authority", "Ramallah"}, {"Panama", "panamanian", ""},
    {"Papua New Guinea", "papuan", "Port Moresby"}, {"Paraguay", "paraguayan", "Asuncion"},
    {"Peru", "peruvian", "Lima"}, {"Philippines", "philippine|filipino|filipina", "Manila"},
    {"Poland", "polish|pole", "Warsaw"}, {"Portugal", "portuguese", "Lisbon"}, {"Puerto Rico", "puerto rican", ""},
    {"Qatar", "qatari", "Doha"}, {"Romania", "romanian", "Bucharest"},
    {"Russia", "russian|russian federation", "Moscow"}, {"Rwanda", "rwandan", "Kigali"}, {"Saint Lucia", "", ""},
    {"Samoa", "samoan", "Apia"}, {"American Samoa", "american samoan", ""}, {"San Marino", "", ""},
    {"Saudi Arabia", "saudi|saudi arabian", "Riyadh"}, {"Senegal", "senegalese", "Dakar"},
    {"Serbia", "serbian|serb", "Belgrade"}, {"Seychelles", "", ""}, {"Sierra Leone", "sierra leonean", "Freetown"},
    {"Singapore", "singaporean", ""}, {"Slovakia", "slovak|slovakian", "Bratislava"},
    {"Slovenia", "slovenian|slovene", "Ljubljana"}, {"Solomon Islands", "", "Honiara"},
    {"Somalia", "somali|somalian", "Mogadishu"}, {"South Africa", "south african", "Pretoria"},
    {"South Korea", "south korean|republic of korea|korean|korea", "Seoul"},
    {"South Sudan", "south sudanese", "Juba"}, {"Soviet Union", "soviet|ussr|u.s.s.r", ""},
    {"Spain", "spanish|spaniard", "Madrid"}, {"Sri Lanka", "sri lankan", "Colombo"},
    {"Sudan", "sudanese", "Khartoum"}, {"Suriname", "surinamese", "Paramaribo"},
    {"Sweden", "swedish|swede", "Stockholm"}, {"Switzerland", "swiss", "Bern"}, {"Syria", "syrian", "Damascus"},
    {"Taiwan", "taiwanese|republic of china", "Taipei"}, {"Tajikistan", "tajik", "Dushanbe"},
    {"Tanzania", "tanzanian", "Dodoma"}, {"Thailand", "thai", "Bangkok"}, {"Tibet", "tibetan", ""},
    {"Togo", "togolese", "Lome"}, {"Tonga", "tongan", ""},
    {"Trinidad and Tobago", "trinidadian|trinidad", "Port of Spain"}, {"Tunisia", "tunisian", "Tunis"},
    {"Turkey", "turkish|turk|turkiye", "Ankara"}, {"Turkmenistan", "turkmen", "Ashgabat"}, {"Tuvalu", "", ""},
    {"Uganda", "ugandan", "Kampala"}, {"Ukraine", "ukrainian", "Kyiv"},
    {"United Arab Emirates", "emirati|uae|u.a.e|emirates", "Abu Dhabi"},
    {"United Kingdom", "british|britain|great britain|briton|uk|u.k", "London"},
    {"England", "english|englishman", ""}, {"Scotland", "scottish|scot", ""}, {"Wales", "welsh|welshman", ""},
    {"Northern Ireland", "northern irish", ""},
    {"United States", "american|united states of america|us|u.s|u.s.a|usa|america", "Washington"},
    {"Uruguay", "uruguayan", "Montevideo"}, {"Uzbekistan", "uzbek", "Tashkent"}, {"Vanuatu", "", "Port Vila"},
    {"Vatican City", "vatican|holy see", ""}, {"Venezuela", "venezuelan", "Caracas"},
    {"Vietnam", "vietnamese", "Hanoi"}, {"Yemen", "yemeni", "Sanaa"}, {"Zambia", "zambian", "Lusaka"},
    {"Zimbabwe", "zimbabwean", "Harare"}, {"European Union", "eu|e.u|european", "Brussels"},
    {"Kurdistan", "kurdish|kurd", ""}, {"Catalonia", "catalan", ""}, {"Crimea", "crimean", ""},
    {"Chechnya", "chechen", "Grozny"}, {"Gaza", "gazan|gaza strip", ""},
});

struct Seat {
  std::string_view words, name, country;
};

// Seats of power, and other spellings of the capitals.
constexpr auto kSeats = std::to_array<Seat>({
    {"kremlin", "Kremlin", "Russia"}, {"white house", "White House", "United States"},
    {"pentagon", "Pentagon", "United States"}, {"capitol hill", "Capitol Hill", "United States"},
    {"oval office", "White House", "United States"}, {"foggy bottom", "Foggy Bottom", "United States"},
    {"washington d.c", "Washington", "United States"}, {"washington dc", "Washington", "United States"},
    {"downing street", "10 Downing Street", "United Kingdom"},
    {"10 downing street", "10 Downing Street", "United Kingdom"},
    {"number 10", "10 Downing Street", "United Kingdom"}, {"no 10", "10 Downing Street", "United Kingdom"},
    {"whitehall", "Whitehall", "United Kingdom"}, {"westminster", "Westminster", "United Kingdom"},
    {"buckingham palace", "Buckingham Palace", "United Kingdom"},
    {"kensington palace", "Kensington Palace", "United Kingdom"},
    {"holyrood", "Holyrood", "Scotland"}, {"stormont", "Stormont", "Northern Ireland"},
    {"elysee", "Elysee", "France"}, {"elysee palace", "Elysee", "France"}, {"quai d'orsay", "Quai d'Orsay", "France"},
    {"matignon", "Matignon", "France"}, {"bundestag", "Bundestag", "Germany"}, {"knesset", "Knesset", "Israel"},
    {"blue house", "Blue House", "South Korea"}, {"zhongnanhai", "Zhongnanhai", "China"},
    {"malacanang", "Malacanang", "Philippines"}, {"malacanang palace", "Malacanang", "Philippines"},
    {"sublime porte", "Sublime Porte", "Turkey"}, {"aso rock", "Aso Rock", "Nigeria"},
    {"casa rosada", "Casa Rosada", "Argentina"}, {"quirinal", "Quirinal", "Italy"},
    {"holy see", "Holy See", "Vatican City"}, {"vatican", "Vatican", "Vatican City"},
    {"peking", "Beijing", "China"}, {"kiev", "Kyiv", "Ukraine"}, {"delhi", "New Delhi", "India"},
    {"tel aviv", "Tel Aviv", "Israel"}, {"teheran", "Tehran", "Iran"}, {"berne", "Bern", "Switzerland"},
    {"sana'a", "Sanaa", "Yemen"}, {"nur-sultan", "Astana", "Kazakhstan"}, {"bonn", "Bonn", "Germany"},
    {"hague", "The Hague", "Netherlands"},
});

constexpr auto kOther = std::to_array<std::string_view>({
    "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida",
    "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland",
    "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada",
    "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "ohio", "oklahoma",
    "oregon", "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah",
    "vermont", "west virginia", "wisconsin", "wyoming", "new york city", "los angeles", "san francisco",
    "san diego", "chicago", "houston", "boston", "toronto", "montreal", "vancouver", "ontario", "quebec", "alberta",
    "british columbia", "nova scotia", "sydney", "melbourne", "queensland", "new south wales", "tasmania", "birmingham",
    "manchester", "liverpool", "edinburgh", "glasgow", "belfast", "cardiff", "yorkshire", "hampshire", "kent", "essex",
    "barcelona", "munich", "hamburg", "frankfurt", "milan", "naples", "istanbul", "mumbai", "kolkata", "karachi",
    "shanghai", "st petersburg", "europe", "asia", "africa", "asian", "african", "latin america", "middle east",
    "bavaria", "siberia", "punjab", "kashmir", "las vegas", "miami", "atlanta", "dallas", "seattle", "philadelphia",
    "brooklyn", "manhattan", "california's", "washington state", "democratic", "republican", "labour", "tory",
});

std::string key(std::string_view words) {
  std::string out;
  for (const auto& word : name_words(words)) {
    if (out.empty() && word.folded == "the") continue;
    if (word.bracketed) break;
    if (!out.empty()) out += ' ';
    out += word.folded;
  }
  return out;
}

// "us" and "uk" are words too, and "it was turkey" a dish: a name has a capital.
bool in_capitals(std::string_view words) {
  const auto all = name_words(words);
  return std::any_of(all.begin(), all.end(), [](const NameWord& word) {
    return (word.folded == "us" || word.folded == "uk" || word.folded == "eu") ? word.all_capitals : word.capital;
  });
}

struct Index {
  std::unordered_map<std::string, std::string_view> countries;  // every word for a country
  std::unordered_map<std::string, SpeakingPlace> places;
};

const Index& index() {
  static const Index kIndex = [] {
    Index built;
    for (const auto& country : kCountries) {
      built.countries[fold(country.name)] = country.name;
      built.places[fold(country.name)] = {country.name, country.name};
      if (!country.capital.empty()) built.places[key(country.capital)] = {country.capital, country.name};
      for (std::string_view rest = country.words; !rest.empty();) {
        const auto bar = rest.find('|');
        built.countries[std::string(rest.substr(0, bar))] = country.name;
        rest.remove_prefix(bar == std::string_view::npos ? rest.size() : bar + 1);
      }
    }
    for (const auto& seat : kSeats) built.places[std::string(seat.words)] = {seat.name, seat.country};
    static constexpr auto kShort = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"us", "United States"}, {"u.s", "United States"}, {"usa", "United States"}, {"u.s.a", "United States"},
         {"america", "United States"}, {"uk", "United Kingdom"}, {"u.k", "United Kingdom"},
         {"britain", "United Kingdom"}, {"great britain", "United Kingdom"}, {"eu", "European Union"},
         {"uae", "United Arab Emirates"}, {"holland", "Netherlands"}, {"drc", "Democratic Republic of the Congo"},
         {"dr congo", "Democratic Republic of the Congo"}, {"czechia", "Czech Republic"}, {"turkiye", "Turkey"},
         {"burma", "Myanmar"}, {"ussr", "Soviet Union"}, {"russian federation", "Russia"},
         {"bosnia", "Bosnia and Herzegovina"},
         {"macedonia", "North Macedonia"}, {"dprk", "North Korea"}, {"timor-leste", "East Timor"},
         {"palestinian authority", "Palestine"}, {"united states of america", "United States"}});
    for (const auto& [word, name] : kShort) built.places[std::string(word)] = {name, name};
    return built;
  }();
  return kIndex;
}

}  // namespace

std::string_view country_of(std::string_view words) {
  if (words.size() > 64 || !in_capitals(words)) return {};
  auto name = key(words);
  const auto& countries = index().countries;
  auto at = countries.find(name);
  if (at == countries.end() && name.size() > 3 && name.ends_with('s')) {  // "Russians"
    at = countries.find(name.substr(0, name.size() - 1));
  }
  return at == countries.end() ? std::string_view{} : at->second;
}

SpeakingPlace speaking_place(std::string_view words) {
  if (words.size() > 64 || !in_capitals(words)) return {};
  const auto at = index().places.find(key(words));
  return at == index().places.end() ? SpeakingPlace{} : at->second;
}

bool is_place_word(std::string_view words) {
  if (words.size() > 64 || words.empty()) return false;
  if (!country_of(words).empty() || is_place_that_speaks(words)) return true;
  const auto name = key(words);
  return std::find(kOther.begin(), kOther.end(), name) != kOther.end();
}

}  // namespace hearsay
