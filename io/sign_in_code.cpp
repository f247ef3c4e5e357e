// What people paste as a code.

#include "io/sign_in.h"

namespace io {

std::string cleanCode(std::string_view pasted)
{
    std::string code;
    const auto dropped = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '\''; };
    for (std::size_t i = 0; i < pasted.size(); ++i) {
        const auto rest = pasted.substr(i);
        if (rest.starts_with("\u00a0") || rest.starts_with("\u00ab") || rest.starts_with("\u00bb"))
            i += 1; // no-break blank, « »
        else if (rest.starts_with("\u201c") || rest.starts_with("\u201d") || rest.starts_with("\u2018") || rest.starts_with("\u2019") ||
                 rest.starts_with("\u202f") || rest.starts_with("\ufeff"))
            i += 2; // typographic quotes, narrow no-break blank, byte order mark
        else if (!dropped(pasted[i]))
            code += pasted[i];
    }
    return code;
}

} // namespace io
