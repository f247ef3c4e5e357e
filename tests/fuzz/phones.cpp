#include "tests/fuzz/targets.h"

#include "io/phones.h"

namespace fuzz {

std::string phones(std::string_view bytes)
{
    for (const char* country : {"FR", "BE", ""}) {
        const auto number = io::readPhone(bytes, country);
        if (!number)
            continue;
        if (number->size() < 4 || number->front() != '+' || number->find_first_not_of("0123456789", 1) != std::string::npos)
            return "not E.164: " + *number;
        if (io::readPhone(*number, "") != number)
            return "read again it is another number: " + *number;
    }
    return {};
}

} // namespace fuzz
