#include "io/own_file.h"

#include "io/files.h"

#include <system_error>

namespace io {

namespace fs = std::filesystem;
using model::text;

model::Done mayReplace(const fs::path& file, const std::function<bool(std::string_view)>& isOurs)
{
    std::error_code unknown;
    const auto there = fs::symlink_status(file, unknown); // a link, /dev/stdout too, would be replaced itself, and not what it leads to
    if (!fs::exists(there))
        return {};
    const auto bytes = fs::is_regular_file(there) ? readWhole(file) : model::Result<std::string>(model::fail(model::Kind::CannotWrite, {}, {}));
    if (bytes && (bytes->empty() || isOurs(*bytes)))
        return {};
    return model::fail(model::Kind::CannotWrite, text(TR("“%1” is there already and is something else: it was not replaced."), file.string()), text(TR("Choose another name, or remove it first.")));
}

} // namespace io
