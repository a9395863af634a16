// The program: arguments in, exit status out (cli/status.h). main() calls nothing else.
//
// One verb a file (cli/verb.h); a new verb is a new file and one line in cli.cpp. run() has SIGPIPE ignored for the process.
#pragma once

namespace hearsay::cli {

int run(int argc, char** argv);

}  // namespace hearsay::cli
