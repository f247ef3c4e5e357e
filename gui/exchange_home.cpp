#include "gui/exchange_home.h"

#include "gui/desk.h"
#include "gui/exchange_home_banners.h"
#include "gui/exchange_home_lines.h"
#include "gui/flow.h"
#include "gui/widgets/action_card.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"
#include "sync/export_file.h"

#include <QBoxLayout>
#include <QDate>
#include <QEvent>

#include <algorithm>

namespace gui {

using engine::Operation;
using model::text;

namespace {

constexpr double roomForTwo = 44; ///< em: from this width on the columns stand side by side

bool towardsHubRise(Operation operation) { return engine::infoOf(operation).towardsHubRise; }

bool ofCustomers(Operation operation) { return operation == Operation::PushCustomers || operation == Operation::PullCustomers; }

engine::Ability abilityIn(const Desk& desk, Operation operation)
{
    for (const auto& [known, ability] : desk.abilities())
        if (known == operation)
            return ability;
    return {};
}

} // namespace

ExchangeHome::ExchangeHome(Desk& desk, QWidget* parent) : Page(desk.words()(text(TR("E/S"))), {}, parent), m_desk(desk), m_banners(new ExchangeBanners(desk))
{
    setObjectName(QStringLiteral("exchange_home"));
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight);
    m_sides->setSpacing(em(1.5));
    auto* push = side(m_sides, text(TR("Send to HubRise")), Icon::Send);
    addCard(push, Operation::PushCatalog, Icon::Catalog, text(TR("Send the catalog")), "push_catalog");
    addCard(push, Operation::PushStock, Icon::Stock, text(TR("Send the stock")), "push_stock");
    addCard(push, Operation::PushImages, Icon::Image, text(TR("Send the images")), "push_images");
    addCard(push, Operation::PushCustomers, Icon::Customers, text(TR("Send the customers")), "push_customers");
    push->addStretch(1);
    auto* pull = side(m_sides, text(TR("Retrieve from HubRise")), Icon::Receive);
    addCard(pull, Operation::PullCustomers, Icon::Customers, text(TR("Retrieve the customers")), "pull_customers");
    addCard(pull, Operation::PullCatalog, Icon::Catalog, text(TR("Retrieve the catalog")), "pull_catalog");
    pull->addStretch(1);
    column()->addWidget(m_banners);
    column()->addLayout(m_sides);
    addSavedPlans();
    connect(&desk, &Desk::standingChanged, this, &ExchangeHome::showStanding);
    connect(&desk, &Desk::profileChanged, this, [this] {
        m_since.clear();
        showStanding();
    });
    arrange();
    showStanding();
}

ExchangeHome::~ExchangeHome()
{
    stopAsking();
}

QBoxLayout* ExchangeHome::side(QBoxLayout* sides, const model::Text& title, Icon icon)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(em(0.7));
    auto* head = new QHBoxLayout;
    head->addWidget(new IconView(icon, accentColor()));
    head->addWidget(heading(2, m_desk.words()(title)), 1);
    column->addLayout(head);
    sides->addLayout(column, 1);
    return column;
}

void ExchangeHome::addCard(QBoxLayout* side, Operation operation, Icon icon, const model::Text& title, const char* name)
{
    const auto& words = m_desk.words();
    Card card{operation, new ActionCard(icon, words(title)), nullptr, {}, {}, {}};
    card.button->setObjectName(QLatin1String(name) + QStringLiteral("_card"));
    const char digit = static_cast<char>('1' + m_cards.size());
    card.button->setMnemonic(digit);
    setPlainToolTip(card.button, std::string("Alt+") + digit);
    card.button->hide(); // until the mapping is known
    auto* row = new QHBoxLayout;
    row->setSpacing(em(0.4));
    row->addWidget(card.button, 1);
    side->addLayout(row);
    const auto index = m_cards.size();
    connect(card.button, &QAbstractButton::clicked, this, [this, index] { press(m_cards[index]); });
    if (!towardsHubRise(operation)) {
        card.file = plainButton(words(text(TR("Into a file…"))));
        card.file->setObjectName(QLatin1String(name) + QStringLiteral("_file_button"));
        card.file->setAccessibleName(qs(words(text(TR("%1 into a file"), title))));
        card.file->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding); // as high as the card it belongs to
        card.file->hide();
        row->addWidget(card.file);
        connect(card.file, &QPushButton::clicked, this, [this, operation] { intoFile(operation); });
    }
    m_cards.push_back(std::move(card));
}

void ExchangeHome::addSavedPlans()
{
    const auto& words = m_desk.words();
    auto* open = plainButton(words(text(TR("Open a saved plan…"))), Icon::Open);
    open->setObjectName(QStringLiteral("open_plan_button"));
    column()->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QPushButton::clicked, this, [this, &words] {
        m_desk.outside().chooseToOpen(this, qs(words(text(TR("Open a saved plan")))), qs(words(text(TR("Plans (*.json);;All files (*)")))),
                                      [this](const QString& file) { m_desk.flow().openSaved(ss(file)); });
    });
}

/// Side by side where there is room for both.
void ExchangeHome::arrange()
{
    m_sides->setDirection(viewport()->width() >= em(roomForTwo) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ExchangeHome::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void ExchangeHome::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_sides)
        arrange();
}

bool ExchangeHome::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        askAgain();
    return Page::event(event);
}

void ExchangeHome::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_since.clear(); // the till may have changed meanwhile
    showStanding();
}

void ExchangeHome::hideEvent(QHideEvent* event)
{
    stopAsking();
    m_since.clear();
    m_banners->forget();
    Page::hideEvent(event);
}

void ExchangeHome::showStanding()
{
    m_banners->adapt();
    for (auto& card : m_cards)
        showCard(card);
    if (!isVisible() || m_desk.flow().isWorking())
        return;
    askStories();
    askPending();
}

void ExchangeHome::showCard(Card& card)
{
    const auto ability = abilityIn(m_desk, card.operation);
    card.button->setVisible(ability.possible);
    if (card.file)
        card.file->setVisible(ability.possible && ability.intoTill);
    if (const auto reason = reasonOf(card); reason != card.reason) {
        card.reason = reason;
        card.button->setReason(reason);
        if (card.file)
            card.file->setEnabled(reason.empty());
    }
    const auto* standing = standingIn(m_desk.standing().get(), card.operation);
    if (!standing)
        return;
    const auto& words = m_desk.words();
    const auto* run = toldRun(*standing);
    const auto story = run ? m_stories.find(run->id) : m_stories.end();
    const auto line = lastRunLine(*standing, story != m_stories.end() && story->second ? &*story->second : nullptr, m_desk.standing()->rebuiltAtMs, words);
    if (card.lastRun != line.words)
        card.button->setLastRun(words(text(TR("Last time: %1"), line.words)), line.tone);
    card.lastRun = line.words;
    const auto since = m_since.find(card.operation);
    const auto changes = since != m_since.end() && since->second.pending ? pendingLine(*since->second.pending, since->second.pendingAtMs, words) : CardLine{};
    const auto said = ability.intoTill || towardsHubRise(card.operation) ? changes : CardLine{words(text(TR("Into a file: this till's mapping cannot write it.")))};
    if (card.changes != said.words)
        card.button->setChanges(said.words, said.tone);
    card.changes = said.words;
}

std::string ExchangeHome::reasonOf(const Card& card) const
{
    const auto& words = m_desk.words();
    const auto standing = m_desk.standing();
    if (!standing)
        return {};
    if (standing->state == engine::ConnectionState::None)
        return words(text(TR("Connect to HubRise first.")));
    const auto& target = standing->connection.target;
    if (ofCustomers(card.operation) && target.customer_list.id.empty())
        return words(text(TR("This connection reaches no customer list. Connect again and choose one.")));
    if (!ofCustomers(card.operation) && target.catalog.id.empty())
        return words(text(TR("This connection reaches no catalog. Connect again and choose one.")));
    if (anotherWorks(m_desk))
        return words(text(TR("Waits until the other run has finished.")));
    return {};
}

void ExchangeHome::press(const Card& card)
{
    m_banners->forget();
    if (towardsHubRise(card.operation) || abilityIn(m_desk, card.operation).intoTill)
        m_desk.flow().start(card.operation);
    else
        intoFile(card.operation);
}

void ExchangeHome::intoFile(Operation operation)
{
    const auto& words = m_desk.words();
    const auto name = words(ofCustomers(operation) ? text(TR("customers")) : text(TR("catalog")));
    const auto suggested = qs(name) + QDate::currentDate().toString(QStringLiteral("-yyyy-MM-dd")) + QStringLiteral(".csv");
    m_desk.outside().chooseToSave(this, qs(words(engine::infoOf(operation).title)), suggested, qs(words(text(TR("Spreadsheet (*.csv);;JSON (*.json)")))), [this, operation](const QString& file) {
        engine::Options options;
        options.outFile = ss(file);
        if (const auto fits = engine::checkExportName(options.outFile); !fits)
            return m_banners->tell(fits.error());
        m_desk.flow().start(operation, std::move(options));
    });
}

} // namespace gui
