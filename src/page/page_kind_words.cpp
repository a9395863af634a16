#include "page/page_kind_words.h"

#include <algorithm>
#include <string>

#include "page/utf8.h"

namespace hearsay::page {
namespace {

// Lower case (ASCII), apostrophes made straight.
std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("’")) {
      out.push_back('\'');
      i += 2;
    } else {
      out.push_back(ascii_lower(text[i]));
    }
  }
  return out;
}

// How many of the phrases, which stand in a list with | between two, are accepted.
std::size_t count_if(std::string_view phrases, const auto& accepts) {
  std::size_t found = 0;
  while (!phrases.empty()) {
    const std::size_t end = std::min(phrases.find('|'), phrases.size());
    found += accepts(phrases.substr(0, end));
    phrases.remove_prefix(std::min(end + 1, phrases.size()));
  }
  return found;
}

std::size_t count_of(std::string_view text, std::string_view phrases) {
  const std::string key = folded(text);
  return count_if(phrases, [&](std::string_view phrase) { return key.find(phrase) != std::string::npos; });
}

// A title's own words, without the name of the site after or before it, are few: these words are all that it says.
constexpr std::size_t kFewTitleWords = 9;

bool is_short(std::string_view title) { return title.size() <= 200 && count_words(title) <= kFewTitleWords; }

// The phrase stands at the title's begin, or after a mark that parts it from a site's name, and nothing but such a mark
// or the end follows where `whole` is asked for.
bool says(std::string_view key, std::string_view phrase, bool whole) {
  for (std::size_t at = key.find(phrase); at != std::string_view::npos; at = key.find(phrase, at + 1)) {
    const std::string_view before = trim(key.substr(0, at));
    const std::string_view after = trim(key.substr(at + phrase.size()));
    const auto is_mark = [](char c) { return c == '|' || c == '-' || c == ':' || c == '!' || c == '.' || c == ','; };
    const bool opens = before.empty() || is_mark(before.back()) || before.ends_with("—") || before.ends_with("–") ||
                       before.ends_with("·") || before.ends_with("»") || before.ends_with("•");
    const bool ends = after.empty() || is_mark(after.front()) || after.starts_with("—") || after.starts_with("–") ||
                      after.starts_with("·") || after.starts_with("«") || after.starts_with("»") ||
                      after.starts_with("•") || after.starts_with("…");
    if (opens && (ends || !whole)) return true;
  }
  return false;
}

bool says_any(std::string_view title, std::string_view phrases, bool whole) {
  const std::string key = folded(title);
  return count_if(phrases, [&](std::string_view phrase) { return says(key, phrase, whole); }) > 0;
}

constexpr std::string_view kErrors =
    "page not found|not found|file not found|page cannot be found|page could not be found|page can't be found|"
    "page doesn't exist|page does not exist|page unavailable|oops! that page can't be found|article not found|"
    "story not found|content not found|content unavailable|error|error 404|404|404 error|404 not found|"
    "404 page not found|http 404|410 gone|400 bad request|401 unauthorized|403 forbidden|403|forbidden|"
    "access forbidden|500|500 internal server error|internal server error|server error|502 bad gateway|bad gateway|"
    "503 service unavailable|503 service temporarily unavailable|service unavailable|504 gateway time-out|"
    "gateway timeout|something went wrong|an error occurred|access denied|under maintenance|down for maintenance|"
    "site maintenance|seite nicht gefunden|nicht gefunden|fehler 404|404 fehler|page introuvable|page non trouvée|"
    "erreur 404|página no encontrada|no encontrado|error 404 - página no encontrada|página não encontrada|"
    "pagina non trovata|errore 404|pagina niet gevonden|sidan hittades inte|sidan kunde inte hittas|"
    "siden ble ikke funnet|siden blev ikke fundet|siden findes ikke|sivua ei löydy|nie znaleziono strony|"
    "strona nie istnieje|stránka nenalezena|az oldal nem található|sayfa bulunamadı|страница не найдена|"
    "Страница не найдена|сторінку не знайдено|Сторінку не знайдено|الصفحة غير "
    "موجودة|ページが見つかりません|页面不存在|页面未找到|找不到网页|"
    "페이지를 찾을 수 없습니다|halaman tidak ditemukan|không tìm thấy trang";

constexpr std::string_view kLogins =
    "log in|login|log on|sign in|signin|log in or sign up|sign in or create an account|log in to your account|"
    "sign in to your account|member login|subscriber login|account login|create an account|create your account|"
    "register|sign up|forgot password|forgot your password?|reset password|reset your password|anmelden|anmeldung|"
    "einloggen|connexion|se connecter|identifiez-vous|iniciar sesión|inicia sesión|iniciar sessão|acceder|entrar|"
    "accedi|inloggen|aanmelden|logga in|logg inn|log ind|kirjaudu sisään|kirjaudu|zaloguj się|logowanie|přihlášení|"
    "bejelentkezés|giriş yap|вход|Вход|войти|Войти|авторизация|Авторизация|увійти|Увійти|تسجيل "
    "الدخول|ログイン|登录|登入|로그인";

constexpr std::string_view kSearches =
    "search results|search result|search|results for|search results for|search for|search:|you searched for|"
    "suchergebnisse|suchergebnis|suche|suche nach|résultats de recherche|résultats de la recherche|résultats pour|"
    "recherche|resultados de búsqueda|resultados de la búsqueda|resultados para|búsqueda|resultados da busca|"
    "resultados da pesquisa|busca|risultati della ricerca|risultati per|zoekresultaten|zoekresultaten voor|"
    "sökresultat|søkeresultater|søgeresultater|hakutulokset|wyniki wyszukiwania|výsledky vyhledávání|arama sonuçları|"
    "результаты поиска|Результаты поиска|результати пошуку|Результати пошуку|نتائج البحث|検索結果|搜索结果|검색 결과|"
    "hasil pencarian";

// "Search" alone may begin a headline ("Search for missing sailor goes on"), these may not.
constexpr std::string_view kSearchOpenings =
    "search results for|you searched for|search results:|suchergebnisse für|suchergebnisse zu|"
    "résultats de recherche pour|resultados de búsqueda|resultados de la búsqueda|resultados da busca|"
    "risultati della ricerca|zoekresultaten voor|sökresultat för|результаты поиска|Результаты поиска";

constexpr std::string_view kBotTitles =
    "just a moment|attention required!|are you a robot|are you a robot?|are you human?|are you human|robot or human?|"
    "pardon our interruption|security check|verify you are human|verifying you are human|human verification|"
    "bot verification|checking your browser|ddos-guard|please wait|one moment, please|captcha|"
    "access to this page has been denied|security verification|einen moment|nur einen moment|un instant|un momento|"
    "um momento|один момент|Один момент|client challenge|challenge validation";

constexpr std::string_view kErrorPhrases =
    "page you are looking for|page you were looking for|page you're looking for|page you requested|"
    "the requested page|the requested url|page could not be found|page cannot be found|couldn't find that page|"
    "couldn't find the page|couldn't find what you|can't seem to find the page|can't find the page|"
    "this page doesn't exist|this page does not exist|no longer exists|is no longer available|"
    "may have been moved or deleted|has been moved or deleted|has been removed, had its name changed|"
    "was not found on this server|nothing was found at this location|the link you followed may be broken|"
    "you may have mistyped the address|temporarily unable to service|you don't have permission to access|"
    "seite konnte nicht gefunden werden|seite wurde nicht gefunden|gesuchte seite|angeforderte seite|"
    "page que vous recherchez|page demandée|la page que vous cherchez|página que buscas|página que está buscando|"
    "página solicitada|página que você procura|pagina che stai cercando|pagina richiesta|pagina die u zoekt|"
    "pagina die je zoekt|pagina bestaat niet|sidan du söker|siden du leter etter|запрашиваемая страница|"
    "Запрашиваемая страница|お探しのページ|您访问的页面|您要找的页面|요청하신 페이지";

constexpr std::string_view kConsentPhrases =
    "we use cookies|uses cookies|use of cookies|accept all|accept cookies|reject all|manage preferences|"
    "manage options|manage cookies|cookie settings|privacy settings|we value your privacy|we care about your privacy|"
    "your privacy choices|before you continue|we and our partners|our partners store|"
    "store and/or access information on a device|personalised ads|personalized ads|withdraw your consent|"
    "legitimate interest|wir verwenden cookies|cookies zustimmen|alle akzeptieren|mit werbung weiterlesen|"
    "unsere partner|einwilligung|werbefrei|datenschutzeinstellungen|nous utilisons des cookies|tout accepter|"
    "continuer sans accepter|nos partenaires|dépôt de cookies|utilizamos cookies|usamos cookies|aceptar todo|"
    "aceptar todas|nuestros socios|rechazar todo|utilizziamo i cookie|accetta tutto|accetta tutti|nostri partner|"
    "wij gebruiken cookies|onze partners|alles accepteren|vi använder cookies|godkänn alla|vi bruger cookies|"
    "używamy plików cookie|мы используем файлы cookie";

constexpr std::string_view kPaywallPhrases =
    "to continue reading|to keep reading|continue reading with|to read the full|to read the rest|"
    "to read this article|to read this story|to read more of this|to unlock this article|unlock this article|"
    "unlock the full|subscribe to read|subscribe to unlock|already a subscriber?|already subscribed?|"
    "are you already a subscriber|for subscribers only|is for subscribers|only available to subscribers|"
    "available to subscribers only|exclusive to subscribers|subscriber-only content|subscriber only content|"
    "subscriber exclusive|this is premium content|reached your limit of free articles|free articles this month|"
    "free article remaining|members only|this post is for paid subscribers|"
    "this post is for paying subscribers|réservé aux abonnés|réservé à nos abonnés|abonnez-vous pour lire|"
    "pour lire la suite|lire la suite de cet article|cet article est réservé|il vous reste|déjà abonné|"
    "weiterlesen mit|um weiterzulesen|jetzt weiterlesen|artikel freischalten|nur für abonnenten|"
    "exklusiv für abonnenten|sie sind bereits abonnent|bereits abonnent?|para seguir leyendo|para continuar leyendo|"
    "suscríbete para|solo para suscriptores|exclusivo para suscriptores|ya eres suscriptor|para continuar lendo|"
    "exclusivo para assinantes|já é assinante|conteúdo exclusivo|per continuare a leggere|"
    "contenuto riservato agli abbonati|riservato agli abbonati|sei già abbonato|lees verder met|om verder te lezen|"
    "alleen voor abonnees|al abonnee?|för att läsa vidare|för att fortsätta läsa|för prenumeranter|for abonnenter|"
    "for å lese videre|få adgang til|læs hele artiklen|les hele saken|vain tilaajille|aby czytać dalej|"
    "dla prenumeratorów|чтобы продолжить чтение|только для "
    "подписчиков|この記事は会員限定|有料会員限定|続きを読むには|订阅后阅读";

constexpr std::string_view kScriptPhrases =
    "enable javascript|javascript is disabled|requires javascript|javascript to run this app|turn on javascript|"
    "javascript must be enabled|javascript aktivieren|aktivieren sie javascript|activer javascript|"
    "habilita javascript|activa javascript|abilita javascript|включите javascript";

constexpr std::string_view kBotPhrases =
    "checking your browser|verify you are human|verify you are a human|verify that you are human|"
    "verify that you're not a robot|you are not a robot|you're not a robot|i'm not a robot|are a human and not a bot|"
    "needs to review the security of your connection|complete the security check|complete the captcha|"
    "enter the characters you see|unusual traffic|unusual activity|automated access|automated requests|"
    "made us think you were a bot|ddos protection by|ray id:|disable any ad blocker|press & hold|press and hold|"
    "performing security verification|kein roboter|pas un robot|no eres un robot|non sei un robot|не робот";

}  // namespace

bool names_error(std::string_view title) { return is_short(title) && says_any(title, kErrors, true); }
bool names_login(std::string_view title) { return is_short(title) && says_any(title, kLogins, true); }
bool names_search(std::string_view title) {
  return (is_short(title) && says_any(title, kSearches, true)) ||
         (title.size() <= 300 && says_any(title, kSearchOpenings, false));
}
bool names_bot_check(std::string_view title) { return is_short(title) && says_any(title, kBotTitles, true); }

std::size_t error_phrases(std::string_view text) { return count_of(text, kErrorPhrases); }
std::size_t consent_phrases(std::string_view text) { return count_of(text, kConsentPhrases); }
std::size_t paywall_phrases(std::string_view text) { return count_of(text, kPaywallPhrases); }
std::size_t script_phrases(std::string_view text) { return count_of(text, kScriptPhrases); }
std::size_t bot_phrases(std::string_view text) { return count_of(text, kBotPhrases); }

}  // namespace hearsay::page
