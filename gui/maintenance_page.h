#pragma once
// What needs care: a damaged state, the interrupted run, code refs missing or given twice, what is not sent and why, a check of everything, the zip for the support desk.

#include "gui/widgets/page.h"

namespace gui {

class Desk;
class ExchangeBanners;

class MaintenancePage : public Page {
    Q_OBJECT
public:
    explicit MaintenancePage(Desk& desk, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    ExchangeBanners* m_banners;
};

} // namespace gui
