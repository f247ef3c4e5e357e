#include "model/text.h"

namespace model {

std::string words(const Text& t, const Translate& translate)
{
    if (t.verbatim)
        return t.source;
    const std::string sentence = translate ? translate(t.source, t.count) : t.source;
    std::string out;
    out.reserve(sentence.size());
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const char next = i + 1 < sentence.size() ? sentence[i + 1] : '\0';
        if (sentence[i] != '%' || (next != 'n' && (next < '1' || next > '9'))) {
            out += sentence[i];
            continue;
        }
        ++i;
        if (next == 'n')
            out += std::to_string(t.count);
        else if (const auto index = static_cast<std::size_t>(next - '1'); index < t.args.size())
            out += words(t.args[index], translate);
    }
    return out;
}

} // namespace model
