#include "page/leavings.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "page/leaving_words.h"

namespace hearsay::page {
namespace {

struct Line {
  const char* text;
  Leaving kind;
};

void expect(std::initializer_list<Line> lines) {
  for (const Line& line : lines) EXPECT_EQ(leaving_of(line.text), line.kind) << line.text;
}

constexpr auto kNone = Leaving::kNone;
constexpr auto kFurniture = Leaving::kFurniture;
constexpr auto kRelated = Leaving::kRelated;
constexpr auto kEnd = Leaving::kEnd;
constexpr auto kLegal = Leaving::kLegal;
constexpr auto kCaption = Leaving::kCaption;

TEST(Leavings, English) {
  expect({{"Article content", kFurniture},
          {"Sign in or create an account", kFurniture},
          {"This advertisement has not loaded yet, but your article continues below.", kFurniture},
          {"This is a breaking news story. Please check back for updates.", kFurniture},
          {"Most viewed", kRelated},
          {"Share your thoughts and join the conversation in the comments.", kEnd},
          {"Article content was copied, the court found.", kNone},
          {"The most viewed film of the year", kNone}});
}

TEST(Leavings, German) {
  expect({{"ANZEIGE", kFurniture},
          {"Lesen Sie auch: Der Streit um die Brücke", kFurniture},
          {"Das könnte Sie auch interessieren:", kRelated},
          {"Ähnliche Artikel", kRelated},
          {"ÄHNLICHE ARTIKEL", kRelated},
          {"12 Kommentare", kFurniture},
          {"Schreiben Sie einen Kommentar", kEnd},
          {"Alle Rechte vorbehalten.", kLegal},
          {"Foto: Erika Muster/Agentur", kCaption},
          {"Anzeige erstattete der Nachbar am Montag.", kNone},
          {"Das Foto: ein Beweis?", kNone}});
}

TEST(Leavings, French) {
  expect({{"Publicité", kFurniture},
          {"À LIRE AUSSI", kRelated},
          {"Lire aussi : La grève continue", kFurniture},
          {"Sur le même sujet", kRelated},
          {"Laisser un commentaire", kEnd},
          {"Tous droits réservés", kLegal},
          {"Crédit photo : Jeanne Exemple", kCaption},
          {"La publicité a été interdite.", kNone},
          {"Lire aujourd'hui reste un plaisir.", kNone}});
}

TEST(Leavings, SpanishAndPortuguese) {
  expect({{"Publicidad", kFurniture},
          {"Leer más", kFurniture},
          {"Te puede interesar: El río crece", kFurniture},
          {"LO MÁS LEÍDO", kRelated},
          {"Todos los derechos reservados", kLegal},
          {"Leer más de un libro al mes es raro.", kNone},
          {"Leia também: Chuva forte no sul", kFurniture},
          {"CONTINUA APÓS A PUBLICIDADE", kFurniture},
          {"Notícias relacionadas", kRelated},
          {"Deixe um comentário", kEnd},
          {"A publicidade infantil foi proibida.", kNone}});
}

TEST(Leavings, ItalianAndDutch) {
  expect({{"Pubblicità", kFurniture},
          {"LEGGI ANCHE: Il ponte chiuso", kFurniture},
          {"Articoli correlati", kRelated},
          {"© RIPRODUZIONE RISERVATA", kLegal},
          {"Leggi severe sono in arrivo.", kNone},
          {"Advertentie", kFurniture},
          {"Lees ook: De brug is dicht", kFurniture},
          {"Meest gelezen", kRelated},
          {"De advertentie kostte te veel.", kNone}});
}

TEST(Leavings, TheNorth) {
  expect({{"ANNONS", kFurniture},
          {"LÄS OCKSÅ: Bron stängs", kFurniture},
          {"Läs också Bron stängs", kFurniture},
          {"Senaste nytt", kRelated},
          {"Annonsen kostade två miljoner.", kNone},
          {"Annonce", kFurniture},
          {"Læs også: Broen lukker", kFurniture},
          {"Mest læste", kRelated},
          {"Annoncen blev fjernet.", kNone},
          {"Annonsørinnhold", kFurniture},
          {"LES OGSÅ: Broen stenger", kFurniture},
          {"Siste nytt", kRelated},
          {"Les ogre est un conte.", kNone},
          {"MAINOS", kFurniture},
          {"Lue myös: Silta suljetaan", kFurniture},
          {"Luetuimmat", kRelated},
          {"Mainos maksoi liikaa.", kNone}});
}

TEST(Leavings, PolishCzechAndTurkish) {
  expect({{"Czytaj też: Most zamknięty", kFurniture},
          {"ZOBACZ TAKŻE", kRelated},
          {"Źródło: agencja", kFurniture},
          {"ŹRÓDŁO: agencja", kFurniture},
          {"Wszelkie prawa zastrzeżone", kLegal},
          {"Reklama trwała minutę.", kNone},
          {"Čtěte také: Most je zavřený", kFurniture},
          {"ČTĚTE TAKÉ", kRelated},
          {"SOUVISEJÍCÍ ČLÁNKY", kRelated},
          {"Reklama trvala minutu.", kNone},
          {"İLGİLİ HABERLER", kRelated},
          {"İlgili Haberler", kRelated},
          {"PAYLAŞ", kFurniture},
          {"Haberleri izledi.", kNone}});
}

TEST(Leavings, RussianAndUkrainian) {
  expect({{"РЕКЛАМА", kFurniture},
          {"Читайте также: Мост закрыт", kFurniture},
          {"Материалы по теме", kRelated},
          {"Ещё по теме", kRelated},
          {"Все права защищены", kLegal},
          {"Фото: Иван Примеров", kCaption},
          {"Реклама шла минуту.", kNone},
          {"ЧИТАЙТЕ ТАКОЖ: Міст закрито", kFurniture},
          {"Новини за темою", kRelated},
          {"Читайте більше книжок.", kNone}});
}

TEST(Leavings, JapaneseKoreanAndChinese) {
  expect({{"【関連記事】", kRelated},
          {"関連記事：橋が閉鎖", kFurniture},
          {"もっと見る", kFurniture},
          {"無断転載を禁じます", kLegal},
          {"写真：例太郎", kCaption},
          {"関連する法律が成立した。", kNone},
          {"관련기사", kRelated},
          {"공유하기", kFurniture},
          {"무단 전재 및 재배포 금지", kLegal},
          {"관련 법안이 통과됐다.", kNone},
          {"延伸閱讀", kRelated},
          {"更多", kFurniture},
          {"广告收入下降。", kNone}});
}

TEST(Leavings, AnyBytesMayCome) {
  for (const std::string_view line : {"\xC3", "\xC3\x28", "\xE2\x80", "\xCC\x87", "\xFF\xFE\xC4", "【", "】【"}) {
    leaving_of(line);
    is_photo_credit(line);
  }
  EXPECT_EQ(leaving_of("Publicit\xC3"), kNone);
  EXPECT_EQ(leaving_of(std::string(401, 'x')), kNone);
}

// A phrase that is not found, or that is empty or a letter, is a mistake in a table.
TEST(Leavings, EveryPhraseIsFound) {
  for (const auto rows : {english_leavings(), other_leavings()}) {
    for (const LeavingPhrases& row : rows) {
      EXPECT_FALSE(row.phrases.empty());
      std::string_view rest = row.phrases;
      while (!rest.empty()) {
        const std::string phrase(rest.substr(0, rest.find('|')));
        rest.remove_prefix(std::min(rest.size(), phrase.size() + 1));
        EXPECT_GE(phrase.size(), 2U) << row.phrases;
        const bool whole = row.place == PhrasePlace::kWhole;
        EXPECT_NE(leaving_of(whole ? phrase : phrase + "x"), kNone) << phrase;
      }
    }
  }
}

}  // namespace
}  // namespace hearsay::page
