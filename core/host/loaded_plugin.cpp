#include "core/host/loaded_plugin.h"

#include "core/base/blocking.h"
#include "core/host/plugin_shell.h"

#include <QObject>
#include <QPluginLoader>
#include <QString>

#include <exception>

namespace trainyard::host {

namespace {

base::Error cannotLoad(const std::string& what, const std::string& detail) {
    return base::makeError(base::ErrorCode::Internal, what, "Install the plugin that came with this program.", detail);
}

} // namespace

base::Expected<PluginShell*> loadPlugin(const std::string& path) {
    base::assertMayBlock("loading a plugin");
    QPluginLoader loader(QString::fromStdString(path));
    loader.setLoadHints(QLibrary::PreventUnloadHint | QLibrary::ResolveAllSymbolsHint);
    try {
        if (!loader.load()) return cannotLoad("The plugin cannot be loaded.", loader.errorString().toStdString());
        auto* shell = qobject_cast<PluginShell*>(loader.instance());
        if (shell == nullptr) return cannotLoad("The plugin does not offer what its metadata says.", {});
        return shell;
    } catch (const std::exception& exception) {
        return cannotLoad("The plugin failed when it started.", exception.what());
    } catch (...) {
        return cannotLoad("The plugin failed when it started.", "an exception without a text");
    }
}

} // namespace trainyard::host
