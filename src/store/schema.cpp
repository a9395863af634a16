#include "store/schema.h"

namespace hearsay::store {

// What is made of a record can be made again: article.record is the truth (to_json(), packed by zlib).
const char* const kSchema = R"(
CREATE TABLE outlet (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  key  TEXT NOT NULL UNIQUE            -- the name folded: case and accents do not count
) STRICT;

-- What is large stands last in a row: what stands before it is read without it.
CREATE TABLE article (
  id        INTEGER PRIMARY KEY,
  sha256    TEXT NOT NULL UNIQUE,      -- of the bytes as they came; its first 16 digits are the record's id
  reader    TEXT NOT NULL,             -- what read it: "0.1.0+en-2"
  headline  TEXT NOT NULL,
  outlet    INTEGER REFERENCES outlet,
  url       TEXT NOT NULL,
  date      TEXT NOT NULL,             -- of publication, "2022-02-25"; '' where it is not known
  language  TEXT NOT NULL,
  facets    TEXT NOT NULL,
  text      TEXT NOT NULL,             -- article.text
  record    BLOB NOT NULL              -- the record's JSON, packed by zlib
) STRICT;
CREATE INDEX article_date ON article (date, id);

CREATE TABLE sighting (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  path    TEXT NOT NULL,
  url     TEXT NOT NULL,
  fetched TEXT NOT NULL,               -- as the archive says; '' where it does not
  first   TEXT NOT NULL,
  last    TEXT NOT NULL,
  PRIMARY KEY (article, path, url, fetched)
) STRICT, WITHOUT ROWID;

CREATE TABLE credit (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  outlet  INTEGER NOT NULL REFERENCES outlet,
  PRIMARY KEY (article, outlet)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL,
  kind     TEXT NOT NULL,
  wikidata TEXT NOT NULL,              -- '' where it is not linked
  names    TEXT NOT NULL,              -- what it goes by in articles: the 64 most frequent, a line each, sorted
  fixed    INTEGER NOT NULL DEFAULT 0, -- 1: a user's merging has settled the name
  said     INTEGER NOT NULL DEFAULT 0  -- how many statements it says; kept by triggers
) STRICT;
CREATE INDEX actor_said ON actor (said, id);

-- How often it goes by which name; kept by triggers.
CREATE TABLE actor_name (
  actor INTEGER NOT NULL,
  name  TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (actor, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_name_count ON actor_name (actor, count DESC);

-- Who is who across articles: each of these keys leads to one actor. "q:Q42" (linked); "n:person:angela merkel" (not
-- linked, of a full name). Actors of other names ("l:person:smith", "l:group:officials") are of their article alone.
CREATE TABLE actor_key (
  key   TEXT PRIMARY KEY,
  actor INTEGER NOT NULL REFERENCES actor,
  fixed INTEGER NOT NULL DEFAULT 0     -- 1: a user's merging or splitting led it there
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_key_actor ON actor_key (actor);

-- A user's choice for one article: there the key leads to this actor.
CREATE TABLE actor_choice (
  sha256 TEXT NOT NULL,
  key    TEXT NOT NULL,
  actor  INTEGER NOT NULL REFERENCES actor,
  PRIMARY KEY (sha256, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_choice_actor ON actor_choice (actor);

CREATE TABLE article_actor (
  article  INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  number   INTEGER NOT NULL,           -- 1 for "a1"
  actor    INTEGER NOT NULL REFERENCES actor,
  key      TEXT NOT NULL,              -- "q:Q42", "n:person:angela merkel" or "l:person:smith"
  name_key TEXT NOT NULL,              -- "n:person:angela merkel" where the name is full, linked or not; else ''
  name     TEXT NOT NULL,              -- as the article gives it
  kind     TEXT NOT NULL,
  wikidata TEXT NOT NULL,
  roles    TEXT NOT NULL,              -- a line each
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_actor_actor ON article_actor (actor, key);
CREATE INDEX article_actor_name ON article_actor (name_key, wikidata) WHERE name_key <> '';

CREATE TABLE statement (
  id         INTEGER PRIMARY KEY,
  article    INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  number     INTEGER NOT NULL,         -- 1 for "s1"
  parent     INTEGER REFERENCES statement DEFERRABLE INITIALLY DEFERRED,
  kind       TEXT NOT NULL,
  form       TEXT NOT NULL,
  polarity   TEXT NOT NULL,
  confidence         REAL NOT NULL,
  speaker_confidence REAL NOT NULL,
  speaker_number   INTEGER,            -- article_actor.number; NULL where nobody is known
  addressee_number INTEGER,
  speaker    INTEGER REFERENCES actor,
  addressee  INTEGER REFERENCES actor,
  via        INTEGER REFERENCES actor, -- who says the parent
  date       TEXT NOT NULL,            -- the article's
  facets     TEXT NOT NULL,
  source     TEXT NOT NULL,            -- words of the text; pieces with " … " between; '' where not expressed
  cue        TEXT NOT NULL,
  content    TEXT NOT NULL,
  told       TEXT NOT NULL,            -- the words for the addressee
  condition  TEXT NOT NULL,
  UNIQUE (article, number)
) STRICT;
CREATE INDEX statement_parent ON statement (parent) WHERE parent IS NOT NULL;
CREATE INDEX statement_date ON statement (date, id);
CREATE INDEX statement_speaker ON statement (speaker, date, id);
CREATE INDEX statement_addressee ON statement (addressee) WHERE addressee IS NOT NULL;
CREATE INDEX statement_via ON statement (via) WHERE via IS NOT NULL;

-- Where the roles stand: code points of article.text.
CREATE TABLE role (
  statement INTEGER NOT NULL REFERENCES statement ON DELETE CASCADE,
  role      TEXT NOT NULL CHECK (role IN ('source', 'cue', 'content', 'addressee', 'condition')),
  "begin"   INTEGER NOT NULL,
  "end"     INTEGER NOT NULL CHECK ("end" > "begin"),
  PRIMARY KEY (statement, role, "begin")
) STRICT, WITHOUT ROWID;

-- Full text. The words are stemmed (Porter), case and accents do not count. The tables' text is not kept twice.
CREATE VIRTUAL TABLE statement_search USING fts5 (
  content, facets, content='statement', content_rowid='id', tokenize="porter unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE article_search USING fts5 (
  headline, text, facets, content='article', content_rowid='id', tokenize="porter unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE actor_search USING fts5 (
  names, content='actor', content_rowid='id', tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER statement_insert AFTER INSERT ON statement BEGIN
  INSERT INTO statement_search (rowid, content, facets) VALUES (new.id, new.content, new.facets);
  UPDATE actor SET said = said + 1 WHERE id = new.speaker;
END;
CREATE TRIGGER statement_delete AFTER DELETE ON statement BEGIN
  INSERT INTO statement_search (statement_search, rowid, content, facets)
    VALUES ('delete', old.id, old.content, old.facets);
  UPDATE actor SET said = said - 1 WHERE id = old.speaker;
END;
CREATE TRIGGER statement_facets AFTER UPDATE OF facets ON statement BEGIN
  INSERT INTO statement_search (statement_search, rowid, content, facets)
    VALUES ('delete', old.id, old.content, old.facets);
  INSERT INTO statement_search (rowid, content, facets) VALUES (new.id, new.content, new.facets);
END;
CREATE TRIGGER statement_speaker_change AFTER UPDATE OF speaker ON statement BEGIN
  UPDATE actor SET said = said - 1 WHERE id = old.speaker;
  UPDATE actor SET said = said + 1 WHERE id = new.speaker;
END;

CREATE TRIGGER article_insert AFTER INSERT ON article BEGIN
  INSERT INTO article_search (rowid, headline, text, facets) VALUES (new.id, new.headline, new.text, new.facets);
END;
CREATE TRIGGER article_delete AFTER DELETE ON article BEGIN
  INSERT INTO article_search (article_search, rowid, headline, text, facets)
    VALUES ('delete', old.id, old.headline, old.text, old.facets);
END;
CREATE TRIGGER article_update AFTER UPDATE OF headline, text, facets ON article BEGIN
  INSERT INTO article_search (article_search, rowid, headline, text, facets)
    VALUES ('delete', old.id, old.headline, old.text, old.facets);
  INSERT INTO article_search (rowid, headline, text, facets) VALUES (new.id, new.headline, new.text, new.facets);
END;

CREATE TRIGGER actor_insert AFTER INSERT ON actor BEGIN
  INSERT INTO actor_search (rowid, names) VALUES (new.id, new.names);
END;
CREATE TRIGGER actor_delete AFTER DELETE ON actor BEGIN
  INSERT INTO actor_search (actor_search, rowid, names) VALUES ('delete', old.id, old.names);
END;
CREATE TRIGGER actor_names AFTER UPDATE OF names ON actor BEGIN
  INSERT INTO actor_search (actor_search, rowid, names) VALUES ('delete', old.id, old.names);
  INSERT INTO actor_search (rowid, names) VALUES (new.id, new.names);
END;

CREATE TRIGGER article_actor_insert AFTER INSERT ON article_actor BEGIN
  INSERT INTO actor_name VALUES (new.actor, new.name, 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER article_actor_delete AFTER DELETE ON article_actor BEGIN
  UPDATE actor_name SET count = count - 1 WHERE actor = old.actor AND name = old.name;
  DELETE FROM actor_name WHERE actor = old.actor AND name = old.name AND count = 0;
END;
CREATE TRIGGER article_actor_move AFTER UPDATE OF actor ON article_actor BEGIN
  UPDATE actor_name SET count = count - 1 WHERE actor = old.actor AND name = old.name;
  DELETE FROM actor_name WHERE actor = old.actor AND name = old.name AND count = 0;
  INSERT INTO actor_name VALUES (new.actor, new.name, 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;

-- Counts what was put: Store::generation().
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO counter VALUES ('generation', 0);
)";

}  // namespace hearsay::store
