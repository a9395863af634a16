#include "cli/search.h"

#include <gtest/gtest.h>

#include <string>

#include "cli/actors.h"

namespace hearsay::cli {
namespace {

Hit hit() {
  Hit hit;
  hit.article = "8f14e45fceea167a";
  hit.headline = "Ferry waits";
  hit.outlet = "The Lake Herald";
  hit.date = "2022-02-25";
  hit.credits = {"RT"};
  hit.statement = "s3";
  hit.parent = "s1";
  hit.confidence = .9;
  hit.speaker_confidence = .9;
  hit.speaker = ActorName{12, "Bo Ek", "he"};
  hit.via = ActorName{13, "Ann Lee", "the mayor"};
  hit.cue = "said";
  hit.to = "reporters";
  hit.condition = "if the wind\nturns";
  hit.content = "the ferry waits";
  hit.snippet = {"the ferry waits", {{4, 9}}};
  return hit;
}

TEST(SearchView, HasTheChainAndWhatToCite) {
  EXPECT_EQ(render(HitPage{{1, true}, {hit()}, ""}, {0, false}),
            "1 statement\n\nFerry waits\nThe Lake Herald (RT) · 2022-02-25 · 8f14e45fceea167a s3\n"
            "Ann Lee: Bo Ek “he” · said · to reporters\n  ≈ the [ferry] waits\n  condition: if the wind turns\n");
}

TEST(SearchView, SaysWhatIsOdd) {
  Hit odd = hit();
  odd.via.reset();
  odd.speaker = ActorName{14, "unnamed", "sources"};
  odd.kind = Kind::kAttitude;
  odd.form = Form::kDirect;
  odd.polarity = Polarity::kNegated;
  odd.confidence = .42;
  odd.condition.clear();
  odd.headline = "\x1b[2Jevil";
  const std::string text = render(HitPage{{10'000, false}, {odd}, ""}, {0, false});
  EXPECT_TRUE(text.starts_with("at least 10,000 statements\n\n␛[2Jevil\n")) << text;
  EXPECT_NE(text.find("\n(not named): (not named) “sources” · said · to reporters [attitude] [not] (0.42)\n  ❝ "),
            std::string::npos) << text;
}

TEST(SearchView, NamesOneWhoTellsHisOwnWordsOnce) {
  Hit own = hit();
  own.via->actor = 12;
  own.speaker_confidence = .3;
  const std::string text = render(HitPage{{1, true}, {own}, ""}, {0, false});
  EXPECT_NE(text.find("\nBo Ek? “he” · said"), std::string::npos) << text;
}

TEST(SearchView, MarksInColour) {
  const std::string text = render(HitPage{{1, true}, {hit()}, ""}, {0, true});
  EXPECT_NE(text.find("\x1b[1;4mferry\x1b[0m"), std::string::npos) << text;
}

TEST(SearchView, TakesMarksThatLieOutside) {
  Hit bad = hit();
  bad.snippet.marks = {{4, 900}, {4, 9}, {2, 6}};
  EXPECT_NE(render(HitPage{{1, true}, {bad}, ""}, {0, false}).find("the [ferry] waits"), std::string::npos);
}

TEST(QueryText, IsOneLanguage) {
  SearchRequest request;
  request.words = {"neutral", "status"};
  request.conditions = {{"speaker", {"Ann Lee", "Peskov"}}, {"kind", {}}, {"since", {"2022-02"}}};
  EXPECT_EQ(query_text(request), "neutral status speaker:\"Ann Lee\",Peskov since:2022-02");
  EXPECT_TRUE(parse_query(query_text(request)).has_value());
  EXPECT_EQ(query_text({}), "");
}

TEST(ActorView, ListsAndGoesOn) {
  const ActorPage page{{{12, "Bo Ek", "person", "Q42", 1234}}, "cursor"};
  EXPECT_EQ(render(page, {0, false}), "#12 Bo Ek · person · Q42 · 1,234 statements\n\nMore: the same with --cursor cursor\n");
  EXPECT_EQ(render(ActorPage{}, {0, false}), "(no actors)\n");
}

}  // namespace
}  // namespace hearsay::cli
