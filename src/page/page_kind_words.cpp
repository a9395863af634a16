#include "page/page_kind_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "page/utf8.h"

namespace hearsay::page {
namespace {

using namespace std::string_view_literals;

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

std::size_t count_of(std::string_view text, const auto& phrases) {
  const std::string key = folded(text);
  return static_cast<std::size_t>(
      std::ranges::count_if(phrases, [&](std::string_view phrase) { return key.find(phrase) != std::string::npos; }));
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

bool says_any(std::string_view title, const auto& phrases, bool whole) {
  const std::string key = folded(title);
  return std::ranges::any_of(phrases, [&](std::string_view phrase) { return says(key, phrase, whole); });
}

constexpr std::array kErrors = {
    "page not found"sv, "not found"sv, "file not found"sv, "page cannot be found"sv, "page could not be found"sv,
    "page can't be found"sv, "page doesn't exist"sv, "page does not exist"sv, "page unavailable"sv,
    "oops! that page can't be found"sv, "article not found"sv, "story not found"sv, "content not found"sv,
    "content unavailable"sv, "error"sv, "error 404"sv, "404"sv, "404 error"sv, "404 not found"sv,
    "404 page not found"sv, "http 404"sv, "410 gone"sv, "400 bad request"sv, "401 unauthorized"sv, "403 forbidden"sv,
    "403"sv, "forbidden"sv, "access forbidden"sv, "500"sv, "500 internal server error"sv, "internal server error"sv,
    "server error"sv, "502 bad gateway"sv, "bad gateway"sv, "503 service unavailable"sv,
    "503 service temporarily unavailable"sv, "service unavailable"sv, "504 gateway time-out"sv, "gateway timeout"sv,
    "something went wrong"sv, "an error occurred"sv, "access denied"sv, "under maintenance"sv,
    "down for maintenance"sv, "site maintenance"sv, "seite nicht gefunden"sv, "nicht gefunden"sv, "fehler 404"sv,
    "404 fehler"sv, "page introuvable"sv, "page non trouvée"sv, "erreur 404"sv, "página no encontrada"sv,
    "no encontrado"sv, "error 404 - página no encontrada"sv, "página não encontrada"sv, "pagina non trovata"sv,
    "errore 404"sv, "pagina niet gevonden"sv, "sidan hittades inte"sv, "sidan kunde inte hittas"sv,
    "siden ble ikke funnet"sv, "siden blev ikke fundet"sv, "siden findes ikke"sv, "sivua ei löydy"sv,
    "nie znaleziono strony"sv, "strona nie istnieje"sv, "stránka nenalezena"sv, "az oldal nem található"sv,
    "sayfa bulunamadı"sv, "страница не найдена"sv, "Страница не найдена"sv, "сторінку не знайдено"sv,
    "Сторінку не знайдено"sv, "الصفحة غير موجودة"sv, "ページが見つかりません"sv, "页面不存在"sv, "页面未找到"sv,
    "找不到网页"sv, "페이지를 찾을 수 없습니다"sv, "halaman tidak ditemukan"sv, "không tìm thấy trang"sv};

constexpr std::array kLogins = {
    "log in"sv, "login"sv, "log on"sv, "sign in"sv, "signin"sv, "log in or sign up"sv, "sign in or create an account"sv,
    "log in to your account"sv, "sign in to your account"sv, "member login"sv, "subscriber login"sv,
    "account login"sv, "create an account"sv, "create your account"sv, "register"sv, "sign up"sv,
    "forgot password"sv, "forgot your password?"sv, "reset password"sv, "reset your password"sv, "anmelden"sv,
    "anmeldung"sv, "einloggen"sv, "connexion"sv, "se connecter"sv, "identifiez-vous"sv, "iniciar sesión"sv,
    "inicia sesión"sv, "iniciar sessão"sv, "acceder"sv, "entrar"sv, "accedi"sv, "inloggen"sv, "aanmelden"sv,
    "logga in"sv, "logg inn"sv, "log ind"sv, "kirjaudu sisään"sv, "kirjaudu"sv, "zaloguj się"sv, "logowanie"sv,
    "přihlášení"sv, "bejelentkezés"sv, "giriş yap"sv, "вход"sv, "Вход"sv, "войти"sv, "Войти"sv, "авторизация"sv,
    "Авторизация"sv, "увійти"sv, "Увійти"sv, "تسجيل الدخول"sv, "ログイン"sv, "登录"sv, "登入"sv, "로그인"sv};

constexpr std::array kSearches = {
    "search results"sv, "search result"sv, "search"sv, "results for"sv, "search results for"sv, "search for"sv,
    "search:"sv, "you searched for"sv, "suchergebnisse"sv, "suchergebnis"sv, "suche"sv, "suche nach"sv,
    "résultats de recherche"sv, "résultats de la recherche"sv, "résultats pour"sv, "recherche"sv,
    "resultados de búsqueda"sv, "resultados de la búsqueda"sv, "resultados para"sv, "búsqueda"sv,
    "resultados da busca"sv, "resultados da pesquisa"sv, "busca"sv, "risultati della ricerca"sv, "risultati per"sv,
    "zoekresultaten"sv, "zoekresultaten voor"sv, "sökresultat"sv, "søkeresultater"sv, "søgeresultater"sv,
    "hakutulokset"sv, "wyniki wyszukiwania"sv, "výsledky vyhledávání"sv, "arama sonuçları"sv, "результаты поиска"sv,
    "Результаты поиска"sv, "результати пошуку"sv, "Результати пошуку"sv, "نتائج البحث"sv, "検索結果"sv, "搜索结果"sv,
    "검색 결과"sv, "hasil pencarian"sv};

// "Search" alone may begin a headline ("Search for missing sailor goes on"), these may not.
constexpr std::array kSearchOpenings = {
    "search results for"sv, "results for"sv, "you searched for"sv, "search results:"sv, "search:"sv,
    "suchergebnisse für"sv, "suchergebnisse zu"sv, "résultats de recherche pour"sv, "résultats pour"sv,
    "resultados de búsqueda"sv, "resultados para"sv, "resultados da busca"sv, "risultati della ricerca"sv,
    "risultati per"sv, "zoekresultaten voor"sv, "sökresultat för"sv, "результаты поиска"sv, "Результаты поиска"sv};

constexpr std::array kBotTitles = {
    "just a moment"sv, "attention required!"sv, "are you a robot"sv, "are you a robot?"sv, "are you human?"sv,
    "are you human"sv, "robot or human?"sv, "pardon our interruption"sv, "security check"sv, "verify you are human"sv,
    "verifying you are human"sv, "human verification"sv, "bot verification"sv, "checking your browser"sv,
    "ddos-guard"sv, "please wait"sv, "one moment, please"sv, "captcha"sv, "access to this page has been denied"sv,
    "security verification"sv, "einen moment"sv, "nur einen moment"sv, "un instant"sv, "un momento"sv,
    "um momento"sv, "один момент"sv, "Один момент"sv, "client challenge"sv, "challenge validation"sv};

constexpr std::array kErrorPhrases = {
    "page you are looking for"sv, "page you were looking for"sv, "page you're looking for"sv, "page you requested"sv,
    "the requested page"sv, "the requested url"sv, "page could not be found"sv, "page cannot be found"sv,
    "couldn't find that page"sv, "couldn't find the page"sv, "couldn't find what you"sv, "can't seem to find the page"sv,
    "can't find the page"sv, "this page doesn't exist"sv, "this page does not exist"sv, "no longer exists"sv,
    "is no longer available"sv, "may have been moved or deleted"sv, "has been moved or deleted"sv,
    "has been removed, had its name changed"sv, "was not found on this server"sv, "nothing was found at this location"sv,
    "the link you followed may be broken"sv, "you may have mistyped the address"sv, "temporarily unable to service"sv,
    "you don't have permission to access"sv, "seite konnte nicht gefunden werden"sv,
    "seite wurde nicht gefunden"sv, "gesuchte seite"sv, "angeforderte seite"sv, "page que vous recherchez"sv,
    "page demandée"sv, "la page que vous cherchez"sv, "página que buscas"sv, "página que está buscando"sv,
    "página solicitada"sv, "página que você procura"sv, "pagina che stai cercando"sv, "pagina richiesta"sv,
    "pagina die u zoekt"sv, "pagina die je zoekt"sv, "pagina bestaat niet"sv, "sidan du söker"sv,
    "siden du leter etter"sv, "запрашиваемая страница"sv, "Запрашиваемая страница"sv, "お探しのページ"sv,
    "您访问的页面"sv, "您要找的页面"sv, "요청하신 페이지"sv};

constexpr std::array kConsentPhrases = {
    "we use cookies"sv, "uses cookies"sv, "use of cookies"sv, "accept all"sv, "accept cookies"sv, "reject all"sv,
    "manage preferences"sv, "manage options"sv, "manage cookies"sv, "cookie settings"sv, "privacy settings"sv,
    "we value your privacy"sv, "we care about your privacy"sv, "your privacy choices"sv, "before you continue"sv,
    "we and our partners"sv, "our partners store"sv, "store and/or access information on a device"sv,
    "personalised ads"sv, "personalized ads"sv, "withdraw your consent"sv, "legitimate interest"sv,
    "wir verwenden cookies"sv, "cookies zustimmen"sv, "alle akzeptieren"sv, "mit werbung weiterlesen"sv,
    "unsere partner"sv, "einwilligung"sv, "werbefrei"sv, "datenschutzeinstellungen"sv, "nous utilisons des cookies"sv,
    "tout accepter"sv, "continuer sans accepter"sv, "nos partenaires"sv, "dépôt de cookies"sv,
    "utilizamos cookies"sv, "usamos cookies"sv, "aceptar todo"sv, "aceptar todas"sv, "nuestros socios"sv,
    "rechazar todo"sv, "utilizziamo i cookie"sv, "accetta tutto"sv, "accetta tutti"sv, "nostri partner"sv,
    "wij gebruiken cookies"sv, "onze partners"sv, "alles accepteren"sv, "vi använder cookies"sv,
    "godkänn alla"sv, "vi bruger cookies"sv, "używamy plików cookie"sv, "мы используем файлы cookie"sv};

constexpr std::array kPaywallPhrases = {
    "to continue reading"sv, "to keep reading"sv, "continue reading with"sv, "to read the full"sv, "to read the rest"sv,
    "to read this article"sv, "to read this story"sv, "to read more of this"sv, "to unlock this article"sv,
    "unlock this article"sv, "unlock the full"sv, "subscribe to read"sv, "subscribe to unlock"sv, "already a subscriber?"sv,
    "already subscribed?"sv, "are you already a subscriber"sv, "for subscribers only"sv, "is for subscribers"sv,
    "only available to subscribers"sv, "available to subscribers only"sv, "exclusive to subscribers"sv,
    "subscriber-only content"sv, "subscriber only content"sv, "subscriber exclusive"sv, "this is premium content"sv,
    "reached your limit of free articles"sv, "free articles this month"sv, "free article remaining"sv, "members only"sv,
    "for members only"sv, "this post is for paid subscribers"sv, "this post is for paying subscribers"sv, "réservé aux abonnés"sv,
    "réservé à nos abonnés"sv, "abonnez-vous pour lire"sv, "pour lire la suite"sv, "lire la suite de cet article"sv,
    "cet article est réservé"sv, "il vous reste"sv, "déjà abonné"sv, "weiterlesen mit"sv, "um weiterzulesen"sv,
    "jetzt weiterlesen"sv, "artikel freischalten"sv, "nur für abonnenten"sv, "exklusiv für abonnenten"sv,
    "sie sind bereits abonnent"sv, "bereits abonnent?"sv, "para seguir leyendo"sv, "para continuar leyendo"sv, "suscríbete para"sv,
    "solo para suscriptores"sv, "exclusivo para suscriptores"sv, "ya eres suscriptor"sv, "para continuar lendo"sv,
    "exclusivo para assinantes"sv, "já é assinante"sv, "conteúdo exclusivo"sv, "per continuare a leggere"sv,
    "contenuto riservato agli abbonati"sv, "riservato agli abbonati"sv, "sei già abbonato"sv, "lees verder met"sv,
    "om verder te lezen"sv, "alleen voor abonnees"sv, "al abonnee?"sv, "för att läsa vidare"sv,
    "för att fortsätta läsa"sv, "för prenumeranter"sv, "for abonnenter"sv, "for å lese videre"sv, "få adgang til"sv, "læs hele artiklen"sv,
    "les hele saken"sv, "tilaajille"sv, "vain tilaajille"sv, "aby czytać dalej"sv, "dla prenumeratorów"sv,
    "чтобы продолжить чтение"sv, "только для подписчиков"sv, "この記事は会員限定"sv, "有料会員限定"sv, "続きを読むには"sv,
    "订阅后阅读"sv};

constexpr std::array kScriptPhrases = {
    "enable javascript"sv, "javascript is disabled"sv, "requires javascript"sv, "javascript to run this app"sv,
    "turn on javascript"sv, "javascript must be enabled"sv, "javascript aktivieren"sv, "aktivieren sie javascript"sv,
    "activer javascript"sv, "habilita javascript"sv, "activa javascript"sv, "abilita javascript"sv, "включите javascript"sv};

constexpr std::array kBotPhrases = {
    "checking your browser"sv, "verify you are human"sv, "verify you are a human"sv, "verify that you are human"sv,
    "verify that you're not a robot"sv, "you are not a robot"sv, "you're not a robot"sv, "i'm not a robot"sv, "are a human and not a bot"sv,
    "needs to review the security of your connection"sv, "complete the security check"sv, "complete the captcha"sv,
    "enter the characters you see"sv, "unusual traffic"sv, "unusual activity"sv, "automated access"sv, "automated requests"sv,
    "made us think you were a bot"sv, "ddos protection by"sv, "ray id"sv, "disable any ad blocker"sv,
    "press & hold"sv, "press and hold"sv, "performing security verification"sv, "kein roboter"sv, "pas un robot"sv, "no eres un robot"sv,
    "non sei un robot"sv, "не робот"sv};

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
