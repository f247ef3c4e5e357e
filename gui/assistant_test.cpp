#include "gui/assistant_test.h"

#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/finding_list.h"
#include "gui/widgets/plain_label.h"

#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace gui {

using model::plural;
using model::Severity;
using model::text;

namespace {

/// Next to nothing was found where the mapping looks.
bool isOfAnotherKind(std::ptrdiff_t errors, std::size_t all)
{
    return errors >= 3 && static_cast<std::size_t>(errors) * 4 >= all * 3;
}

} // namespace

TestStep::TestStep(const i18n::Words& words)
    : Page(words(text(TR("Does the till answer?"))), words(text(TR("Every query of the mapping is tried on the till's database. It is only read."))), nullptr), m_words(words), m_summary(new Banner),
      m_working(new QWidget), m_findings(new FindingList(words)), m_again(plainButton(words(text(TR("Test again"))), Icon::Resume)),
      m_stop(plainButton(words(text(TR("Stop"))), Icon::Stop))
{
    m_summary->setObjectName(QStringLiteral("test_summary"));
    m_again->setObjectName(QStringLiteral("test_again_button"));
    m_stop->setObjectName(QStringLiteral("stop_test_button"));

    auto* bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    auto* working = new QHBoxLayout(m_working);
    working->setContentsMargins(0, 0, 0, 0);
    auto* label = new PlainLabel(words(text(TR("Reading the till …"))));
    label->setWordWrap(false);
    working->addWidget(label);
    working->addWidget(bar, 1);
    working->addWidget(m_stop);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    column()->addWidget(m_summary);
    column()->addWidget(m_working);
    column()->addWidget(m_findings);
    column()->addLayout(buttons);
    connect(m_again, &QPushButton::clicked, this, &TestStep::againWanted);
    connect(m_stop, &QPushButton::clicked, this, &TestStep::stopWanted);
    showWorking();
}

void TestStep::showWorking()
{
    m_fine = false;
    m_summary->clear();
    m_findings->clear();
    m_again->hide();
    m_working->show();
}

void TestStep::show(const engine::Findings& findings)
{
    m_findings->show(findings);
    const auto count = [&](Severity severity) { return std::count_if(findings.begin(), findings.end(), [&](const auto& f) { return f.severity == severity; }); };
    const auto errors = count(Severity::Error), warnings = count(Severity::Warning);
    m_fine = errors == 0;
    if (isOfAnotherKind(errors, findings.size()))
        m_summary->show(Tone::Bad, m_words(text(TR("This does not look like the database of that kind of till"))),
                        m_words(text(TR("Go back and choose the other till, or the right file. Below is what was looked for."))));
    else if (errors > 0)
        m_summary->show(Tone::Bad, m_words(plural(TRN("%n thing(s) do not work yet"), errors)), m_words(text(TR("Each line says what to do. Go back to change the till or its database, or test again."))));
    else if (warnings > 0)
        m_summary->show(Tone::Warning, m_words(plural(TRN("The till answers, with %n remark(s)"), warnings)), m_words(text(TR("Read them; if they are as you expect, go on."))));
    else
        m_summary->show(Tone::Good, m_words(text(TR("The till answers"))));
    m_working->hide();
    m_again->show();
}

void TestStep::putFocus()
{
    m_again->show(); // now, or it could not take the focus yet
    m_again->setFocus();
}

} // namespace gui
