#include "gui/options_page.h"

#include "gui/desk.h"
#include "gui/exchange_home_banners.h"
#include "gui/flow.h"
#include "gui/options_till.h"
#include "gui/widgets/banner.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/calm_fields.h"
#include "gui/widgets/plain_label.h"
#include "gui/widgets/text.h"
#include "sync/first_run.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QPointer>
#include <QScrollBar>
#include <QSpinBox>

#include <algorithm>
#include <atomic>

namespace gui {

using model::text;

namespace {

/// In `stored`, what a person changed on the page, and nothing else.
void putChanges(io::Profile& stored, const io::Profile& before, const io::Profile& after)
{
    const auto put = [&](auto member) {
        if (before.*member != after.*member)
            stored.*member = after.*member;
    };
    put(&io::Profile::mapping);
    put(&io::Profile::database);
    put(&io::Profile::customer_fields);
    put(&io::Profile::allow_consent);
    put(&io::Profile::warn_price_change);
    put(&io::Profile::warn_prices_changed);
    put(&io::Profile::reserve_percent);
    put(&io::Profile::support_email);
    put(&io::Profile::support_role);
    put(&io::Profile::window_language);
}

} // namespace

OptionsPage::OptionsPage(Desk& desk, QWidget* parent)
    : Page(desk.words()(text(TR("Options"))), desk.words()(text(TR("Nothing is stored before you press “Save”."))), parent), m_desk(desk), m_told(new Banner)
{
    m_told->setObjectName(QStringLiteral("options_told"));
    column()->addWidget(m_told);
    m_till = new TillOptions(desk);
    section(text(TR("Till")))->addWidget(m_till);
    buildCustomers();
    buildThresholds();
    buildSupport();
    buildWindow();
    buildPlaces();
    buildBar();
    auto* calm = new CalmFields(this);
    for (auto* field : findChildren<QWidget*>())
        if (qobject_cast<QSpinBox*>(field) || qobject_cast<QComboBox*>(field)) {
            field->installEventFilter(calm);
            field->setFocusPolicy(Qt::StrongFocus);
        }
    connect(m_till, &TillOptions::changed, this, &OptionsPage::edited);
    connect(&desk, &Desk::profileChanged, this, [this] {
        if (!m_dirty)
            showProfile();
        tellBar();
    });
    connect(&desk, &Desk::standingChanged, this, [this] {
        showPlaces();
        tellBar();
    });
    connect(&desk.flow(), &Flow::changed, this, &OptionsPage::tellBar);
    showProfile();
    showPlaces();
}

void OptionsPage::placeBar()
{
    if (!m_bar)
        return;
    const int width = this->width();
    const int height = std::max(m_bar->sizeHint().height(), m_bar->layout()->hasHeightForWidth() ? m_bar->layout()->heightForWidth(width) : 0);
    setViewportMargins(0, 0, 0, height);
    m_bar->setGeometry(0, this->height() - height, width - (verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0), height);
    m_bar->raise();
}

void OptionsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    placeBar();
}

void OptionsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeBar();
}

void OptionsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!m_dirty) {
        m_told->clear();
        showProfile();
    } else if (!m_saving) {
        m_told->show(Tone::Warning, m_desk.words()(text(TR("Your changes are still here, but not saved yet."))));
    }
    placeBar();
}

void OptionsPage::showProfile()
{
    m_showing = true;
    const auto& profile = m_desk.profile();
    m_till->showProfile(profile);
    const auto& owned = profile.customer_fields;
    for (const auto& [name, box] : m_fields)
        box->setChecked(owned.empty() || std::find(owned.begin(), owned.end(), name) != owned.end());
    m_consent->setChecked(profile.allow_consent);
    m_priceChange->setValue(profile.warn_price_change);
    m_pricesChanged->setValue(profile.warn_prices_changed);
    m_reserve->setValue(profile.reserve_percent);
    m_supportEmail->setText(qs(profile.support_email));
    m_supportRole->setText(qs(profile.support_role));
    m_supportRefused->clear();
    m_language->setCurrentIndex(std::max(0, m_language->findData(qs(profile.window_language))));
    m_showing = false;
    m_asShown = profile;
    fill(m_asShown);
    edited();
}

void OptionsPage::showPlaces()
{
    const auto& words = m_desk.words();
    const auto standing = m_desk.standing();
    m_secrets->setVisible(standing != nullptr);
    if (standing)
        m_secrets->setWords(words(text(TR("The access to HubRise: %1"), standing->secrets)));
    m_folder->setWords(words(text(TR("Profile, history and backups: %1"), m_desk.profile().folder.string())));
}

void OptionsPage::fill(io::Profile& profile) const
{
    m_till->fill(profile);
    std::vector<std::string> owned;
    for (const auto field : model::allCustomerFields())
        if (const std::string name(model::fieldName(field)); m_fields.at(name)->isChecked())
            owned.push_back(name);
    profile.customer_fields = owned.size() == m_fields.size() ? std::vector<std::string>{} : owned;
    profile.allow_consent = m_consent->isChecked();
    profile.warn_price_change = m_priceChange->value();
    profile.warn_prices_changed = m_pricesChanged->value();
    profile.reserve_percent = m_reserve->value();
    profile.support_email = ss(m_supportEmail->text().trimmed());
    profile.support_role = ss(m_supportRole->text().trimmed());
    profile.window_language = ss(m_language->currentData().toString());
}

void OptionsPage::edited()
{
    if (m_showing || !m_save)
        return;
    io::Profile now = m_asShown;
    fill(now);
    const bool noField = std::none_of(m_fields.begin(), m_fields.end(), [](const auto& entry) { return entry.second->isChecked(); });
    m_dirty = noField || !(now == m_asShown); // none at all reads as all
    m_wasSaved = false;
    m_supportRefused->clear();
    m_consentWarning->setVisible(m_consent->isChecked());
    m_noField->setVisible(noField);
    tellBar();
}

/// Why it cannot be saved now; empty: it can.
model::Text OptionsPage::hindrance() const
{
    if (m_desk.flow().isWorking() || anotherWorks(m_desk))
        return text(TR("Something is being sent or retrieved with the settings as they were: save when it has finished."));
    if (!m_noField->isHidden())
        return text(TR("No field of the customers is ticked."));
    io::Profile now = m_asShown;
    fill(now);
    if (now.database.empty())
        return text(TR("Say where the till's database is."));
    return {};
}

void OptionsPage::tellBar()
{
    const auto& words = m_desk.words();
    const auto why = hindrance();
    m_save->setEnabled(m_dirty && why.empty() && !m_saving);
    m_reset->setEnabled(m_dirty && !m_saving);
    const auto said = m_saving ? text(TR("Saving …")) : m_wasSaved ? text(TR("Saved.")) : !m_dirty ? model::Text{} : why.empty() ? text(TR("Not saved yet.")) : why;
    m_state->setWords(words(said));
    setInk(m_state, m_wasSaved ? Tone::Good : Tone::Warning);
    placeBar();
}

void OptionsPage::save()
{
    m_told->clear();
    m_till->forget();
    m_saving = true;
    m_wasSaved = false;
    tellBar();
    io::Profile wanted = m_desk.profile();
    fill(wanted);
    m_desk.looks().run(this, [wanted](std::stop_token) { return engine::checkProfile(wanted); }, [this, saving = m_desk.saving()](const model::Done& good) {
        if (good)
            return store();
        emit m_desk.notSaved();
        m_saving = false;
        tellBar();
        reveal(m_till->refuse(good.error()));
    });
}

void OptionsPage::store()
{
    io::Profile after = m_asShown;
    fill(after);
    auto wasRead = std::make_shared<std::atomic_bool>(false);
    m_desk.changeProfile([before = m_asShown, after, wasRead](io::Profile& profile) {
        *wasRead = true;
        putChanges(profile, before, after);
        if (before.mapping != after.mapping || before.database != after.database)
            profile = engine::completed(profile);
    }, [this, guard = QPointer<OptionsPage>(this), wasRead](const model::Error& error) {
        if (guard)
            notStored(error, *wasRead);
    }, [guard = QPointer<OptionsPage>(this)] {
        if (guard)
            guard->saved();
    });
}

/// Of what was filled in here, only the texts for support can be refused when storing.
void OptionsPage::notStored(const model::Error& error, bool wasRead)
{
    const auto& words = m_desk.words();
    m_saving = false;
    tellBar();
    if (wasRead && error.kind == model::Kind::Configuration) {
        m_supportRefused->show(Tone::Bad, words(error.message), words(error.hint));
        (m_supportRole->text().trimmed().isEmpty() ? m_supportRole : m_supportEmail)->setFocus();
        return reveal(m_supportRefused);
    }
    m_told->show(Tone::Bad, words(error.message), words(error.hint));
    verticalScrollBar()->setValue(0);
}

/// It and the field that has the cursor, once they have their places.
void OptionsPage::reveal(QWidget* what)
{
    QMetaObject::invokeMethod(what, [this, what] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        if (auto* field = QApplication::focusWidget(); field && isAncestorOf(field))
            ensureWidgetVisible(field, 0, em(4)); // words that wrap may take another line yet
        ensureWidgetVisible(what, 0, em(1));
    }, Qt::QueuedConnection);
}

void OptionsPage::saved()
{
    m_saving = false;
    m_told->clear();
    showProfile();
    m_wasSaved = true;
    tellBar();
}

} // namespace gui
