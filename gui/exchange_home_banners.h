#pragma once
// What stands above the buttons: the connection does not work, the schedule has not done its work, another run is working, an interrupted run waits, or what
// was just asked for cannot be done.

#include "model/result.h"

#include <QWidget>

#include <map>
#include <string>

namespace gui {

class Banner;
class Desk;

class ExchangeBanners : public QWidget {
public:
    explicit ExchangeBanners(Desk& desk, QWidget* parent = nullptr);

    /// To what the desk knows now. What is shown already stays untouched, so that its buttons keep the focus.
    void adapt();
    /// Until the page is left or the next try.
    void tell(const model::Error& error);
    void forget();

private:
    void adaptConnection();
    void adaptOverdue();
    void tellSchedule(const std::string& trouble, const std::string& hint);
    void offerSchedule();
    void adaptWorking();
    void adaptWaiting();
    void goOn();
    void askToAbandon();
    /// Is `said` new for this banner? Remembers it.
    bool isNew(Banner* banner, const std::string& said);

    Desk& m_desk;
    Banner* m_told;
    Banner* m_connection;
    Banner* m_overdue;
    Banner* m_working;
    Banner* m_waiting;
    std::map<Banner*, std::string> m_said;
};

/// Does another run work on this profile at this moment?
bool anotherWorks(const Desk& desk);

} // namespace gui
