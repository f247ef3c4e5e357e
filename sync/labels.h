#pragma once
// What the stable words of plans, documents and the journal are called when people read them.

#include "io/state.h"
#include "model/change.h"
#include "model/problem.h"
#include "model/text.h"

#include <string>

namespace engine {

/// HubRise's words for things ("option_list" → “option list”); an unknown one as it is.
model::Text kindLabel(const std::string& kind);
model::Text actionLabel(model::Action action);
model::Text severityLabel(model::Severity severity);
/// What became of one item.
model::Text stateLabel(io::OpState state);
/// A run's outcome ("nothing_to_do").
model::Text outcomeLabel(const std::string& outcome);

/// As the run that drops an interrupted one is called in the history.
inline constexpr const char* abandonCommand = "resume --abandon";

/// What a run's command is called: an operation's title; “undo” is putting a catalog back; what has no words as it is.
model::Text commandLabel(const std::string& command);
/// A time on this machine's clock, as the reader's language writes it: “2026-11-22 03:14”, “22/11/2026 03:14”. `ms`: UTC milliseconds.
model::Text momentLabel(std::int64_t ms);

} // namespace engine
