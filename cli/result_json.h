#pragma once
// The one JSON document of --json: passeplat.result/1 (design 5; docs/result.schema.json). Fields may be added, never changed.

#include "cli/voice.h"
#include "sync/job.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace cli {

/// What every document has, all fields present, from an outcome.
nlohmann::ordered_json resultDocument(const Voice& voice, const std::string& command, const std::string& runId, const engine::Outcome& outcome, int exitCode,
                                      const io::RequestCounts& requests, const model::Target& target);

/// The same without a plan, for commands that are not transfers; `outcome` "done" or "failed".
nlohmann::ordered_json plainDocument(const Voice& voice, const std::string& command, const std::string& runId, int exitCode, const model::Error* error,
                                     const io::RequestCounts& requests = {}, const model::Target& target = {});

std::string textOf(const nlohmann::ordered_json& document);

} // namespace cli
