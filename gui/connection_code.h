#pragma once
// The field for HubRise's code, and what is said about how long a code lives.

#include "model/text.h"

#include <QLineEdit>

#include <cstdint>

namespace gui {

/// Whatever is typed, pasted or dropped: blanks, line breaks and quotes go away at once, so that what is seen is what is sent.
class CodeEdit : public QLineEdit {
public:
    explicit CodeEdit(QWidget* parent = nullptr);

private:
    void clean();
};

/// How long a code made `elapsedMs` after the page was opened surely lives. The true limit is later by the time spent on HubRise's page.
model::Text codeLifeInWords(std::int64_t elapsedMs);

} // namespace gui
