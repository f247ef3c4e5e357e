#pragma once
// The HubRise client: the id and the secret under which HubRise knows this program. The till's vendor gives both, or HubRise's back office in one file.

#include "gui/desk.h"

#include <QWidget>

class QLineEdit;

namespace gui {

class ClientForm : public QWidget {
    Q_OBJECT
public:
    /// All three outlive the form. `worker` reads a chosen file.
    ClientForm(const i18n::Words& words, const Outside& outside, Worker& worker, QWidget* parent = nullptr);

    void show(const io::Profile& profile);
    using QWidget::show;
    void fill(io::Profile& profile) const; ///< client_id and client_secret_file as they stand in the fields
    bool isEmpty() const;
    void putFocus();

signals:
    void changed();
    void confirmed(); ///< Enter in a field

private:
    void choose();

    const i18n::Words& m_words;
    const Outside& m_outside;
    Worker& m_worker;
    QLineEdit *m_id, *m_file;
};

} // namespace gui
