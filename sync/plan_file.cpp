#include "sync/plan_file.h"

#include "io/files.h"
#include "io/own_file.h"
#include "sync/plan_json.h"

namespace engine {

using model::text;

model::Result<Plan> readPlanFile(const std::filesystem::path& file)
{
    const auto bytes = io::readWhole(file);
    if (!bytes)
        return model::fail(model::Kind::Usage, text(TR("The plan file %1 cannot be read."), file.string()), text(TR("Check the name; “passeplat plan … --out FILE” makes one.")),
                           bytes.error().detail);
    return planFromJson(*bytes);
}

model::Done writePlanFile(const Plan& plan, const std::filesystem::path& file)
{
    const auto isPlan = [](std::string_view bytes) { return bytes.starts_with('{') && bytes.find("\"passeplat.plan/") != std::string_view::npos; };
    if (const auto may = io::mayReplace(file, isPlan); !may)
        return may;
    return io::writeWhole(file, toJson(plan, PlanParts::Everything));
}

} // namespace engine
