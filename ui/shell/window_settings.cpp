#include "ui/shell/window_settings.h"

#include "ui/shell/setting_keys.h"

namespace trainyard::ui {

namespace {

std::string textOf(const nlohmann::json& value) {
    return value.is_string() ? value.get<std::string>() : std::string();
}

} // namespace

WindowSettings::WindowSettings(engine::Engine& engine, Theme& theme, Language& language, QObject* parent)
    : QObject(parent), engine_(engine), theme_(theme), language_(language) {
    soon_.setSingleShot(true);
    soon_.setInterval(400);
    connect(&soon_, &QTimer::timeout, this, &WindowSettings::write);
    // Told on the thread that sets, which need not be this one.
    subscription_ = engine_.settings().onChange([this](const std::string& key) {
        QMetaObject::invokeMethod(
            this, [this, key] { changed(key); }, Qt::QueuedConnection);
    });
}

void WindowSettings::applyTo(engine::Engine& engine, Theme& theme, Language& language) {
    const auto& settings = engine.settings();
    const std::string mode = textOf(settings.get(setting::theme));
    theme.setMode(mode == "light" ? ThemeMode::Light : mode == "dark" ? ThemeMode::Dark : ThemeMode::System);
    const auto scale = settings.get(setting::textScale, 100);
    theme.setTextScale(scale.is_number_integer() ? scale.get<int>() : 100);
    language.use(QString::fromStdString(textOf(settings.get(setting::language))));
    theme.setHanText(language.han());
}

void WindowSettings::changed(const std::string& key) {
    if (key == setting::theme || key == setting::textScale || key == setting::language)
        applyTo(engine_, theme_, language_);
    if (key == setting::poll) {
        const auto seconds = engine_.settings().get(setting::poll, 1);
        if (seconds.is_number_integer()) engine_.startPolling(std::chrono::seconds{std::max(1, seconds.get<int>())});
    }
    soon_.start();
}

void WindowSettings::write() {
    if (writing_.active()) return soon_.start();
    writing_ = run(
        engine_.scheduler(), engine::diskLane(), this,
        [&settings = engine_.settings()](std::stop_token) { return settings.flush(); },
        [this](const base::Expected<void>& written) {
            if (written)
                told_ = false;
            else if (!std::exchange(told_, true))
                Q_EMIT failed(written.error());
        });
}

} // namespace trainyard::ui
