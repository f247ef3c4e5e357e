#pragma once
// Findings (sync/finding.h) as the documents tell them.

#include "cli/voice.h"
#include "sync/finding.h"

#include <nlohmann/json_fwd.hpp>

namespace cli {

/// The document's "findings": an array of {"severity", "subject", "message", "hint"}, the sentences in the reader's language.
nlohmann::ordered_json findingsDocument(const Voice& voice, const engine::Findings& findings);

} // namespace cli
