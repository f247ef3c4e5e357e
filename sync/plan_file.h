#pragma once
// Plans kept in files: made now, looked at by somebody, applied later (docs/file-formats.md).

#include "sync/plan.h"

#include <filesystem>

namespace engine {

/// Kind::Usage: cannot be read, or is no plan this version reads.
model::Result<Plan> readPlanFile(const std::filesystem::path& file);
/// Kind::CannotWrite; also where something stands that is no plan. Written whole or not at all.
model::Done writePlanFile(const Plan& plan, const std::filesystem::path& file);

} // namespace engine
