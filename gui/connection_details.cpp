#include "gui/connection_details.h"

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
    m_rows.reserve(7);
    addRow("account_row", words(text(TR("Account"))));
    addRow("location_row", words(text(TR("Point de vente"))));
    addRow("catalog_row", words(text(TR("Catalog"))),
           words(text(TR("No catalog was chosen, so articles, stock and images cannot be sent or retrieved. Press “Connect again” and choose one on HubRise's page."))));
    addRow("customer_list_row", words(text(TR("Customer list"))),
           words(text(TR("No customer list was chosen, so customers cannot be sent or retrieved. Press “Connect again” and choose one on HubRise's page."))));
    addRow("currency_row", words(text(TR("Currency, country"))));
    addRow("since_row", words(text(TR("Connected since"))));
    addRow("success_row", words(text(TR("Last success"))));
    addButtons();
}

ConnectionDetails::Row& ConnectionDetails::addRow(const char* name, const std::string& label, const std::string& ifMissing)
{
    Row row{new IdentityRow(m_desk.words(), label), nullptr, {}};
    row.row->setObjectName(QLatin1String(name));
    layout()->addWidget(row.row);
    if (!ifMissing.empty()) {
        row.missing = new PlainLabel(ifMissing);
        row.missing->setObjectName(QLatin1String(name) + QStringLiteral("_missing"));
        setInk(row.missing, Tone::Warning);
        row.missing->hide();
        layout()->addWidget(row.missing);
    }
    m_rows.push_back(row);
    return m_rows.back();
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
    const auto date = [&](std::int64_t ms) { return Named{{}, ms > 0 ? words.date(ms) : std::string()}; };
    const Named money{{}, c.currency + (c.currency.empty() || c.country.empty() ? "" : " · ") + c.country};
    const Named all[] = {c.target.account, c.target.location, c.target.catalog, c.target.customer_list, money, date(c.connectedAtMs), date(c.lastSuccessAtMs)};
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        set(m_rows[i], all[i]);
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
