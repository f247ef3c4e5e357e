#pragma once
// The window: a header that always says what it is connected to, and the pages below (design 8).

#include <QMainWindow>

#include <functional>
#include <map>

class QStackedWidget;
class QTabBar;

namespace gui {

class Banner;
class Desk;
class HeaderLine;

class Window : public QMainWindow {
    Q_OBJECT
public:
    explicit Window(Desk& desk);
    ~Window() override;

    /// "connection", "exchange", "history", "schedule", "options", "maintenance"; one that is hidden now is not shown.
    void showPage(const QString& name);
    QString shownPage() const;
    /// Closes without asking: the request in flight is finished first.
    void finish();

protected:
    /// A job at work: asks, then finishes the request in flight before closing.
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void addPage(const QString& name, const QString& title, QWidget* page);
    void showStanding();
    void showBanners();
    bool isBusy() const;
    void askToClose();
    void closeOnceSaved();
    void stay(); ///< something failed or was begun since: it is not closed once everything is saved
    void closeWhenFree();

    Desk& m_desk;
    HeaderLine* m_header = nullptr;
    Banner* m_banner = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_pages = nullptr;
    std::map<QString, int> m_indexOf;
    std::string m_said; ///< by the banner
    bool m_closing = false, m_closingOnceSaved = false, m_asking = false, m_shownOnce = false;
};

} // namespace gui
