// Where the model is. Internal to the reader.
#pragma once

#include <string>

#include <hearsay/error.h>

namespace hearsay {

// The first of these that is given or there: `asked`; $HEARSAY_MODEL; ../share/hearsay/models/en from the program; the
// checkout that the program was built in. kModel, with the places looked at, where none has a model.json.
Result<std::string> find_model(const std::string& asked);

}  // namespace hearsay
