#include "page/names.h"

#include <string>

#include <gtest/gtest.h>

#include "page/leavings.h"

namespace hearsay::page {
namespace {

std::string show(const Byline& byline, std::string_view line) {
  std::string out;
  for (const Named& person : byline.persons) out += "[" + std::string(slice(line, *person.span)) + "]";
  for (const Named& outlet : byline.outlets) out += "{" + outlet.name + "}";
  return out;
}

std::string by(std::string_view line, bool needs_by = true) { return show(read_byline(line, needs_by), line); }

TEST(Names, ReadsBylines) {
  EXPECT_EQ(by("By John Smith"), "[John Smith]");
  EXPECT_EQ(by("By JOHN SMITH and JANE DOE"), "[JOHN SMITH][JANE DOE]");
  EXPECT_EQ(by("By John Smith, Associated Press"), "[John Smith]{AP}");
  EXPECT_EQ(by("by A. B. Carter, JILL DOE & PER VAN DER BERG , The Associated Press"),
            "[A. B. Carter][JILL DOE][PER VAN DER BERG]{AP}");
  EXPECT_EQ(by("Gina Kort and John Fritz , USA TODAY Published 3:55 a.m. ET July 16, 2018", false),
            "[Gina Kort][John Fritz]{USA TODAY}");
  EXPECT_EQ(by("By Reuters"), "{Reuters}");
  EXPECT_EQ(by("By Anna Smith in Moscow"), "[Anna Smith]");
  EXPECT_EQ(by("Eliza Fawn Los Angeles Times", false), "[Eliza Fawn]{Los Angeles Times}");
}

TEST(Names, ReadsBylinesOfOtherLanguages) {
  EXPECT_EQ(by("Von Anna Sommer, Frankfurt"), "[Anna Sommer]");
  EXPECT_EQ(by("Von Anna Sommer und Lea Winter"), "[Anna Sommer][Lea Winter]");
  EXPECT_EQ(by("Par Zoé Petit et Luc Grand"), "[Zoé Petit][Luc Grand]");
  EXPECT_EQ(by("Por Ana Ruiz y Luis Gil"), "[Ana Ruiz][Luis Gil]");
  EXPECT_EQ(by("Por José Ortega y Gasset"), "[José Ortega y Gasset]");
  EXPECT_EQ(by("Door Jan Smit en Piet van den Berg"), "[Jan Smit][Piet van den Berg]");
  EXPECT_EQ(by("Автор: Иван Петров"), "[Иван Петров]");
  EXPECT_EQ(by("Ole Holm og Kari Lie", false), "[Ole Holm][Kari Lie]");
  EXPECT_EQ(by("By | Summer Swan | Chief Editor"), "[Summer Swan]");
}

TEST(Names, PartsNamesFromJobsAndShortForms) {
  EXPECT_EQ(by("Elena Berger (ebe)", false), "[Elena Berger]");
  EXPECT_EQ(by("Matt Check Head Winemaker", false), "[Matt Check]");
  EXPECT_EQ(by("Jane Doe, Senior Reporter, and Tom Roe, MD", false), "[Jane Doe][Tom Roe]");
  EXPECT_EQ(by("Omar al-Rashid", false), "[Omar al-Rashid]");
  EXPECT_EQ(by("NZZ-Redaktion", false), "");
  EXPECT_EQ(by("Online Redaktionsteam", false), "");
}

TEST(Names, LeavesOutWhatIsNoPerson) {
  EXPECT_EQ(by("By the end of the day, all was well"), "");
  EXPECT_EQ(by("John Smith"), "");
  EXPECT_EQ(by("By Staff Writer"), "");
  EXPECT_EQ(by("RELATED ARTICLES", false), "");
  EXPECT_FALSE(is_person_name("Senior Political Correspondent"));
  EXPECT_FALSE(is_person_name("Madonna"));
  EXPECT_FALSE(is_person_name("John Smith 3"));
  EXPECT_TRUE(is_person_name("Émile de la Tour"));
}

TEST(Names, KnowsAgencies) {
  EXPECT_EQ(agency_name("The Associated Press"), "AP");
  EXPECT_EQ(agency_name("AFP"), "AFP");
  EXPECT_EQ(agency_name("rt"), "");
  EXPECT_EQ(agency_name("Pa"), "");
  EXPECT_EQ(agency_name("Somewhere Daily"), "");
}

std::string line_of(std::string_view text) {
  const auto dateline = read_dateline(text);
  if (!dateline) return "-";
  return (dateline->place ? dateline->place->name : "") + "|" + (dateline->agency ? dateline->agency->name : "");
}

TEST(Names, ReadsDatelines) {
  EXPECT_EQ(line_of("MOSCOW (Reuters) - The minister said"), "MOSCOW|Reuters");
  EXPECT_EQ(line_of("WASHINGTON, July 16 (UPI) -- The president"), "WASHINGTON|UPI");
  EXPECT_EQ(line_of("HELSINKI — After a delay"), "HELSINKI|");
  EXPECT_EQ(line_of("TURNBERRY/GLASGOW, Scotland — The president"), "TURNBERRY/GLASGOW, Scotland|");
  EXPECT_EQ(line_of("(CNN) - The director"), "|CNN");
  EXPECT_EQ(line_of("London (AFP) - Here are"), "London|AFP");
  EXPECT_EQ(line_of("July 13--WASHINGTON -- Senior"), "WASHINGTON|");
  EXPECT_EQ(line_of("LA CROSSE, Wis. (AP) — After a summer"), "LA CROSSE, Wis.|AP");
  EXPECT_EQ(line_of("BATON ROUGE, La. -- The river rose"), "BATON ROUGE, La.|");
  EXPECT_EQ(line_of("The mayor spoke at length, Ed. He left - early"), "-");
  EXPECT_EQ(line_of("The minister - who is old - said"), "-");
  EXPECT_EQ(line_of("He said (quietly) - and left"), "-");
  EXPECT_EQ(line_of(""), "-");
}

TEST(Leavings, AreToldByTheirWords) {
  for (const char* line : {"Advertisement", "Share this article", "1 / 2", "12 Comments", "WhatsApp", "•", "___",
                           "Sign up for our newsletter", "Read more: The other story"}) {
    EXPECT_EQ(leaving_of(line), Leaving::kFurniture) << line;
  }
  EXPECT_EQ(leaving_of("Related Posts:"), Leaving::kRelated);
  EXPECT_EQ(leaving_of("Leave a Reply"), Leaving::kEnd);
  EXPECT_EQ(leaving_of("Your email address will not be published. Required fields are marked *"), Leaving::kEnd);
  EXPECT_EQ(leaving_of("Copyright 2018 by Example. All rights reserved."), Leaving::kLegal);
  EXPECT_EQ(leaving_of("(AP Photo/Pat Doe)"), Leaving::kCaption);
  EXPECT_EQ(leaving_of("Pat Doe | Example | Getty Images"), Leaving::kCaption);
  for (const char* line : {"He said the email was sent.", "Advertisement of the job drew 40 people, the firm said.",
                           "Comments by the minister drew anger.", "What happens next"}) {
    EXPECT_EQ(leaving_of(line), Leaving::kNone) << line;
  }
}

}  // namespace
}  // namespace hearsay::page
