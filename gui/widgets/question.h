#pragma once
// Asks yes or no without blocking. Enter and Escape are "no".

#include "gui/widgets/icons.h"

#include <QDialog>

#include <string>

class QBoxLayout;

namespace gui {

struct Asked {
    std::string title;
    std::string text;
    std::string detail;        ///< optional: shown below, scrolls when long
    std::string yes;           ///< names the effect: “Replace the 212 products of …”
    std::string no;            ///< safe: “Cancel”
    Tone tone = Tone::Accent;  ///< Bad makes the yes-button a dangerous one
};

class Question : public QDialog {
    Q_OBJECT
public:
    /// Shows it over the window of `parent`; it deletes itself once answered. Connect to answered() at once.
    static Question* open(QWidget* parent, const Asked& asked);

signals:
    /// Exactly once. Closing the dialog, Escape and Enter say false.
    void answered(bool yes);

private:
    Question(QWidget* parent, const Asked& asked);
    QLayout* speech(const Asked& asked);
    QBoxLayout* answers(const Asked& asked); ///< beside each other or, when that is too wide, below; object names "no_button" (default, focused) and "yes_button"
};

} // namespace gui
