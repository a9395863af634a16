// Where the model is, and what is found beside it. Internal to the reader.
#pragma once

#include <string>
#include <vector>

#include <hearsay/error.h>

namespace hearsay {

// The first of these that is given or there: `asked`; $HEARSAY_MODEL; ../share/hearsay/models/en from the program; the
// checkout that the program was built in. kModel, with the places looked at, where none has a model.json.
Result<std::string> find_model(const std::string& asked);

// The lists of known actors that are shipped (*.csv), sorted: of the first of these folders that has any: known/ beside
// the folder models/ that the model is in; ../share/hearsay/known from the program; data/known of the checkout that the
// program was built in. None is no error: nobody is known then.
std::vector<std::string> known_actor_files(const std::string& model_folder);

// The folder for prepared networks, made where it is not there: `asked`; $HEARSAY_CACHE; hearsay in $XDG_CACHE_HOME or in
// ~/.cache. "" where that is "off" or cannot be written: then there is no cache, which is no error.
std::string cache_folder(const std::string& asked);

// What a Reader with this model calls itself (Reader::version), without loading it. As find_model, and kModel where
// the model's list of files is damaged.
Result<std::string> reader_version(const std::string& asked);

}  // namespace hearsay
