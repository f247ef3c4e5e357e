#pragma once
// The one JSON document of a run: passeplat.result/1 (design 5; docs/result.schema.json). The command line prints it, the run's record keeps it. Fields may
// be added, never changed.

#include "sync/job.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>

namespace engine {

/// Puts a sentence into the reader's language. Only called while the document is made.
using Say = std::function<std::string(const model::Text&)>;

/// What every document has, all fields present, from an outcome.
nlohmann::ordered_json resultDocument(const Say& say, const std::string& command, const std::string& runId, const Outcome& outcome, int exitCode,
                                      const io::RequestCounts& requests, const model::Target& target);

/// The same without a plan, for commands that are not transfers; `outcome` "done" or "failed".
nlohmann::ordered_json plainDocument(const Say& say, const std::string& command, const std::string& runId, int exitCode, const model::Error* error,
                                     const io::RequestCounts& requests = {}, const model::Target& target = {});

std::string textOf(const nlohmann::ordered_json& document);

/// What a kept document tells of its counts; zeros when it is empty or another text.
Counts countsIn(const std::string& document);

/// The text of the document of a run that ends in this session, for Job::end: with its requests, its connection and where its backup lies.
std::string runDocument(const Say& say, Session& session, const std::string& command, const Outcome& outcome, int exitCode);

} // namespace engine
