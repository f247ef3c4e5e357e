#pragma once
// One zip for the support desk: how the program is set up, what it did, what doctor finds. No access to HubRise, no customer: names, e-mails and phones
// never get in (documents of runs and the contents of plans stay out), and all text passes redaction besides.

#include "io/clock.h"
#include "io/profile.h"
#include "model/result.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace engine {

struct BundleDocument {
    std::string name; ///< "status.json"
    std::string text;
};

/// Works as far as it can on a damaged profile: what cannot be read is said in its place. `more`: what the caller adds, redacted like the rest.
/// Runs doctor (at most one request to HubRise). Kind::CannotWrite.
model::Done writeSupportBundle(const io::Profile& profile, const std::filesystem::path& file, std::vector<BundleDocument> more, std::stop_token stop,
                               const io::Clock& clock = io::systemClock());

} // namespace engine
