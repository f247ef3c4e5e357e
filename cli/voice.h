#pragma once
// How the command line speaks: words in the reader's language, and the streams they go to.

#include "i18n/words.h"

#include <ostream>

namespace cli {

class Voice : public i18n::Words {
public:
    /// `out` and `err` outlive the voice.
    Voice(i18n::Language language, std::ostream& out, std::ostream& err) : Words(language), m_out(out), m_err(err) {}

    std::ostream& out() const { return m_out; }
    std::ostream& err() const { return m_err; }

private:
    std::ostream& m_out;
    std::ostream& m_err;
};

} // namespace cli
