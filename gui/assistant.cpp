#include "gui/assistant.h"

#include "gui/assistant_client_step.h"
#include "gui/assistant_test.h"
#include "gui/assistant_till.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gui {

using model::text;

namespace {

enum Step { Till, Test, Client };

} // namespace

Assistant::Assistant(const i18n::Words& words, io::Profile profile, Outside outside, QWidget* parent)
    : QWidget(parent), m_words(words), m_profile(std::move(profile)), m_outside(std::move(outside)), m_worker("assistant")
{
    setWindowTitle(QStringLiteral("Passe-plat"));
    build();
    connect(m_next, &QPushButton::clicked, this, &Assistant::next);
    connect(m_back, &QPushButton::clicked, this, &Assistant::back);
    connect(m_till, &TillStep::confirmed, this, &Assistant::next);
    connect(m_till, &TillStep::changed, m_banner, &Banner::clear);
    connect(m_test, &TestStep::againWanted, this, &Assistant::checkTill);
    connect(m_test, &TestStep::stopWanted, this, [this] { m_worker.stop(); });
    if (m_client) {
        connect(m_client, &ClientStep::confirmed, this, &Assistant::next);
        connect(m_client, &ClientStep::changed, m_banner, &Banner::clear);
    }
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated, this, &Assistant::back);
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Right), this), &QShortcut::activated, this, &Assistant::next);
    go(Till);
}

Assistant::~Assistant() = default;

void Assistant::build()
{
    m_where = mutedLabel({});
    m_where->setObjectName(QStringLiteral("step_label"));
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("assistant_banner"));
    m_steps = new QStackedWidget;
    m_steps->addWidget(m_till = new TillStep(m_words, m_outside, m_worker, m_profile));
    m_steps->addWidget(m_test = new TestStep(m_words));
    if (m_profile.client_id.empty() || m_profile.client_secret_file.empty())
        m_steps->addWidget(m_client = new ClientStep(m_words, m_outside, m_worker, m_profile));
    m_back = plainButton(m_words(text(TR("Back"))), Icon::Undo);
    m_next = primaryButton({}, Icon::Done);
    m_back->setObjectName(QStringLiteral("back_button"));
    m_next->setObjectName(QStringLiteral("next_button"));

    auto* keys = new QHBoxLayout;
    keys->setContentsMargins(em(1.5), em(0.6), em(1.5), em(0.8));
    keys->addWidget(m_back);
    keys->addStretch(1);
    keys->addWidget(m_next);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(em(1.5), em(1), em(1.5), 0);
    head->addWidget(m_where);
    head->addWidget(m_banner);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_steps, 1);
    column->addLayout(keys);
}

bool Assistant::isLast() const
{
    return m_steps->currentIndex() == m_steps->count() - 1;
}

void Assistant::go(int step)
{
    m_steps->setCurrentIndex(step);
    m_where->setWords(m_words(text(TR("First start: step %1 of %2"), step + 1, m_steps->count())));
    m_banner->clear();
    adapt();
    if (step == Till)
        m_till->putFocus();
    else if (step == Client)
        m_client->putFocus();
    else
        m_next->setFocus();
}

void Assistant::back()
{
    if (m_steps->currentIndex() == Test)
        m_worker.stop();
    if (!m_busy || m_steps->currentIndex() == Test)
        if (m_steps->currentIndex() > 0)
            go(m_steps->currentIndex() - 1);
}

void Assistant::next()
{
    if (m_busy)
        return;
    if (m_steps->currentIndex() == Till)
        return checkTill();
    isLast() ? save() : go(m_steps->currentIndex() + 1);
}

/// First what can be known without the database, then the database itself.
void Assistant::checkTill()
{
    if (const auto missing = m_till->missing(); !missing.empty())
        return m_banner->show(Tone::Warning, m_words(missing));
    m_till->fill(m_profile);
    setBusy(true);
    m_worker.run(this, [profile = m_profile](std::stop_token) { return engine::checkProfile(profile); }, [this](const model::Done& good) {
        if (!good) {
            setBusy(false);
            return say(good.error());
        }
        m_test->showWorking();
        go(Test);
        m_worker.run(this, [profile = m_profile](std::stop_token stop) { return engine::testTill(profile, stop); }, [this](const engine::Findings& findings) {
            setBusy(false);
            m_test->show(findings);
            adapt();
            if (m_steps->currentIndex() == Test)
                m_test->isFine() ? m_next->setFocus() : m_test->putFocus();
        });
    });
}

void Assistant::save()
{
    io::Profile profile = m_profile;
    if (m_client)
        m_client->fill(profile);
    const bool later = m_client && m_client->isEmpty();
    setBusy(true);
    m_worker.run(this, [profile, later](std::stop_token) -> model::Result<io::Profile> {
        if (const auto client = later ? model::Done() : engine::checkClient(profile); !client)
            return model::fail(client);
        return engine::saveNewProfile(profile);
    }, [this](const model::Result<io::Profile>& saved) {
        if (saved)
            return emit finished(*saved); // stays busy: there is nothing more to press
        setBusy(false);
        say(saved.error());
    });
}

void Assistant::setBusy(bool busy)
{
    m_busy = busy;
    adapt();
}

void Assistant::adapt()
{
    const bool till = m_steps->currentIndex() == Till;
    const bool anyway = m_steps->currentIndex() == Test && !m_busy && !m_test->isFine();
    m_back->setVisible(!till);
    m_next->setEnabled(!m_busy);
    m_till->setEnabled(!m_busy);
    if (m_client)
        m_client->setEnabled(!m_busy);
    setWords(m_next, m_words(till ? text(TR("Next: test the till")) : anyway ? text(TR("Go on anyway")) : isLast() ? text(TR("Save and open the window")) : text(TR("Next"))));
}

void Assistant::say(const model::Error& error)
{
    m_banner->show(Tone::Bad, m_words(error.message), m_words(error.hint));
}

} // namespace gui
