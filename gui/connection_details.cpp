#include "gui/connection_details.h"

#include "gui/connection_steps.h"
#include "gui/desk.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/identity_row.h"
#include "gui/widgets/plain_label.h"

#include <QGridLayout>

namespace gui {

using model::Named;
using model::text;

ConnectionDetails::ConnectionDetails(Desk& desk, QWidget* parent) : QFrame(parent), m_desk(desk)
{
    const auto& words = desk.words();
    setObjectName(QStringLiteral("connection_details"));
    makeCard(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(em(1.2), em(1), em(1.2), em(1.2));
    column->setSpacing(em(0.3));
    column->addWidget(heading(2, words(text(TR("Connection details")))));
    addRow("account_row", words(text(TR("Account"))));
    addRow("location_row", words(text(TR("Point de vente"))));
    addRow("catalog_row", words(text(TR("Catalog"))),
           words(text(TR("No catalog was chosen, so articles, stock and images cannot be sent or retrieved. Press “Connect again” and choose one on HubRise's page."))));
    addRow("customer_list_row", words(text(TR("Customer list"))),
           words(text(TR("No customer list was chosen, so customers cannot be sent or retrieved. Press “Connect again” and choose one on HubRise's page."))));
    m_currency = addFact("currency_row", words(text(TR("Currency, country"))));
    m_since = addFact("since_row", words(text(TR("Connected since"))));
    m_success = addFact("success_row", words(text(TR("Last success"))));
    addButtons();
}

void ConnectionDetails::addRow(const char* name, const std::string& label, const std::string& ifMissing)
{
    Row row{new IdentityRow(m_desk.words(), label), nullptr, {}};
    row.row->setObjectName(QLatin1String(name));
    layout()->addWidget(row.row);
    if (!ifMissing.empty()) {
        auto* why = new PlainLabel(ifMissing);
        why->setObjectName(QLatin1String(name) + QStringLiteral("_missing"));
        row.missing = noticed(Tone::Warning, why);
        row.missing->layout()->setContentsMargins(em(8.8), 0, 0, em(0.4)); // below the name
        row.missing->hide();
        layout()->addWidget(row.missing);
    }
    m_rows.push_back(row);
}

PlainLabel* ConnectionDetails::addFact(const char* name, const std::string& label)
{
    auto* fact = new QWidget;
    fact->setObjectName(QLatin1String(name));
    auto* what = mutedLabel(label);
    what->setMinimumWidth(em(8));
    auto* value = new PlainLabel;
    auto* row = new QHBoxLayout(fact);
    row->setContentsMargins(0, em(0.2), 0, em(0.2));
    row->setSpacing(em(0.8));
    row->addWidget(what);
    row->addWidget(value, 1);
    layout()->addWidget(fact);
    return value;
}

void ConnectionDetails::addButtons()
{
    const auto& words = m_desk.words();
    auto* account = plainButton(words(text(TR("HubRise account"))), Icon::Open);
    auto* test = plainButton(words(text(TR("Test the connection"))), Icon::Connected);
    auto* again = plainButton(words(text(TR("Connect again"))), Icon::Change);
    auto* leave = plainButton(words(text(TR("Disconnect"))), Icon::Disconnected);
    account->setObjectName(QStringLiteral("hubrise_account_button"));
    test->setObjectName(QStringLiteral("test_button"));
    again->setObjectName(QStringLiteral("connect_again_button"));
    leave->setObjectName(QStringLiteral("disconnect_button"));
    connect(account, &QPushButton::clicked, this, &ConnectionDetails::accountWanted);
    connect(test, &QPushButton::clicked, this, &ConnectionDetails::testWanted);
    connect(again, &QPushButton::clicked, this, &ConnectionDetails::reconnectWanted);
    connect(leave, &QPushButton::clicked, this, &ConnectionDetails::disconnectWanted);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, em(0.7), 0, 0);
    grid->setSpacing(em(0.6));
    grid->addWidget(account, 0, 0);
    grid->addWidget(test, 0, 1);
    grid->addWidget(again, 1, 0);
    grid->addWidget(leave, 1, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(grid);
    m_buttons = {test, again, leave};
}

void ConnectionDetails::show(const engine::Standing& standing)
{
    const auto& words = m_desk.words();
    const auto& c = standing.connection;
    const auto date = [&](std::int64_t ms) { return ms > 0 ? words.date(ms) : std::string("–"); };
    std::string money = c.currency;
    if (!c.currency.empty() && !c.country.empty())
        money += " · ";
    money += c.country;
    const Named all[] = {c.target.account, c.target.location, c.target.catalog, c.target.customer_list};
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        set(m_rows[i], all[i]);
    m_currency->setWords(money.empty() ? "–" : money, 40);
    m_since->setWords(date(c.connectedAtMs));
    m_success->setWords(date(c.lastSuccessAtMs));
}

/// Only what changed: a row forgets its “Copied” when it is set.
void ConnectionDetails::set(Row& row, const Named& thing)
{
    if (row.shown == thing)
        return;
    row.shown = thing;
    row.row->setIdentity(thing.name, thing.id);
    if (row.missing)
        row.missing->setVisible(thing.id.empty());
}

void ConnectionDetails::setBusy(bool busy)
{
    for (auto* button : m_buttons)
        button->setEnabled(!busy);
}

} // namespace gui
