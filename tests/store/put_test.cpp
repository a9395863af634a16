// Records that are put come back equal.
#include <gtest/gtest.h>

#include "../record/random_record.h"
#include "support.h"

namespace hearsay::test {
namespace {

TEST(Put, GivesBackWhatWasPut) {
  const Folder folder;
  Store store = make_store(folder / "news.db");
  const Record record = small_record();
  EXPECT_EQ(put_one(store, record), Outcome::kStored);
  const StoredArticle back = must(store.article(record.id));
  EXPECT_EQ(to_json(back.record), to_json(record));
  EXPECT_EQ(back.reader, "0.1.0+en-1");
  ASSERT_EQ(back.seen.size(), 1u);
  EXPECT_EQ(back.seen[0].place.path, "page.html");
  EXPECT_EQ(back.actors.size(), 2u);
  EXPECT_EQ(must(store.reader_of(kSha256)), "0.1.0+en-1");
  EXPECT_EQ(put_one(store, record), Outcome::kSeen);
  EXPECT_EQ(put_one(store, record, "0.1.0+en-2"), Outcome::kReplaced);
}

TEST(Put, GivesBackRandomRecords) {
  const Folder folder;
  Store store = make_store(folder / "news.db");
  RandomRecords random(20);
  for (int i = 0; i < 300; ++i) {
    const Record record = random.next();
    EXPECT_EQ(put_one(store, record), Outcome::kStored);
    EXPECT_EQ(to_json(must(store.article(record.id)).record), to_json(record));
  }
}

}  // namespace
}  // namespace hearsay::test
