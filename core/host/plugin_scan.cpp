#include "core/host/plugin_scan.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"
#include "core/host/plugin_metadata.h"

#include <QLibrary>
#include <QString>

#include <algorithm>
#include <map>

namespace trainyard::host {

namespace {

namespace fs = std::filesystem;

PluginInfo unreadableFolder(const fs::path& folder, const std::string& why) {
    PluginInfo info;
    info.id = base::toUtf8(folder.filename());
    info.name = "Plugin folder";
    info.path = base::toUtf8(folder);
    info.state = PluginState::Failed;
    info.reason = "The plugin folder cannot be read: " + why + ". Check its permissions.";
    return info;
}

std::vector<fs::path> librariesIn(const fs::path& folder, std::error_code& error) {
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored; // a link that leads nowhere is still listed, as a damaged plugin
        if (fs::is_directory(entry->path(), ignored)) continue;
        if (QLibrary::isLibrary(QString::fromStdString(base::toUtf8(entry->path())))) files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

std::vector<PluginInfo> scanPlugins(const std::vector<fs::path>& folders, const std::vector<std::string>& disabled) {
    base::assertMayBlock("looking for plugins");
    std::vector<PluginInfo> found;
    std::map<std::string, std::string> pathOfId;
    for (const fs::path& folder : folders) {
        std::error_code error;
        const bool exists = fs::exists(folder, error);
        if (!exists && (!error || error == std::errc::not_a_directory)) continue;
        const auto files = exists ? librariesIn(folder, error) : std::vector<fs::path>{};
        if (error) found.push_back(unreadableFolder(folder, error.message()));
        for (const fs::path& file : files) {
            PluginInfo info = readPluginMetadata(file);
            if (info.state == PluginState::Found) {
                const auto [first, isFirst] = pathOfId.emplace(info.id, info.path);
                if (!isFirst) {
                    info.state = PluginState::Disabled;
                    info.reason = "Another plugin with the same id is used: " + first->second + ". Remove one of them.";
                } else if (std::find(disabled.begin(), disabled.end(), info.id) != disabled.end()) {
                    info.state = PluginState::Disabled;
                    info.reason = "Switched off in the settings.";
                }
            }
            found.push_back(std::move(info));
        }
    }
    return found;
}

} // namespace trainyard::host
