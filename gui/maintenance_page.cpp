#include "gui/maintenance_page.h"

#include "gui/desk.h"
#include "gui/exchange_home_banners.h"
#include "gui/maintenance_articles.h"
#include "gui/maintenance_checks.h"
#include "gui/maintenance_state.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/style.h"

#include <QVBoxLayout>

namespace gui {

using model::text;

MaintenancePage::MaintenancePage(Desk& desk, QWidget* parent) : Page(desk.words()(text(TR("Maintenance"))), {}, parent), m_banners(new ExchangeBanners(desk))
{
    auto* explain = new ExplainCard(desk);
    auto* articles = new ArticleCare(desk);
    auto* card = new QFrame;
    makeCard(card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(em(1.2), em(1), em(1.2), em(1.2));
    inside->setSpacing(em(0.4));
    inside->addWidget(heading(2, desk.words()(text(TR("Articles of the till that need care")))));
    inside->addWidget(articles);
    for (QWidget* part : std::initializer_list<QWidget*>{m_banners, new StateCard(desk), explain, card, new CheckCard(desk)})
        column()->addWidget(part);
    connect(articles, &ArticleCare::asked, explain, &ExplainCard::explain);
    connect(&desk, &Desk::standingChanged, m_banners, [this] { m_banners->adapt(); });
}

void MaintenancePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_banners->adapt();
}

} // namespace gui
