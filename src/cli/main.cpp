#include "cli/cli.h"

int main(int argc, char** argv) { return hearsay::cli::run(argc, argv); }
