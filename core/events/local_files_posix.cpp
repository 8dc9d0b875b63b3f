#include "core/events/local_files.h"

#include "core/base/blocking.h"
#include "core/base/file_io.h"

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace trainyard::events {

namespace {

SourceFile sourceFile(std::string path, const struct stat& status) {
    SourceFile file;
    file.path = std::move(path);
    file.size = static_cast<std::int64_t>(status.st_size);
#if defined(__APPLE__)
    const struct timespec& modified = status.st_mtimespec;
#else
    const struct timespec& modified = status.st_mtim;
#endif
    file.modified = static_cast<std::int64_t>(modified.tv_sec) * 1000000000 + modified.tv_nsec;
    file.identity = static_cast<std::uint64_t>(status.st_ino);
    return file;
}

class Lister {
public:
    Lister(std::vector<SourceFile>& files, const base::OpContext& context) : files_(files), context_(context) {}

    // `folder` is open; `name` is its path under the root, empty for the root. Closes it.
    base::Expected<void> list(int descriptor, const std::string& name) {
        DIR* folder = ::fdopendir(descriptor);
        if (folder == nullptr) {
            ::close(descriptor);
            return {};
        }
        base::Expected<void> done = context_.check();
        while (done) {
            const dirent* entry = ::readdir(folder);
            if (entry == nullptr) break;
            done = take(*entry, ::dirfd(folder), name);
        }
        ::closedir(folder);
        return done;
    }

private:
    base::Expected<void> take(const dirent& entry, int folder, const std::string& name) {
        const std::string_view text = entry.d_name;
        if (text == "." || text == "..") return {};
        const bool mayBeFolder = entry.d_type == DT_DIR || entry.d_type == DT_LNK || entry.d_type == DT_UNKNOWN;
        if (!mayBeFolder && !isEventFileName(text)) return {};
        struct stat status {};
        if (::fstatat(folder, entry.d_name, &status, 0) != 0) return {}; // gone meanwhile, or a link to nowhere
        std::string path = name.empty() ? std::string(text) : name + '/' + std::string(text);
        if (S_ISREG(status.st_mode)) {
            if (isEventFileName(text)) files_.push_back(sourceFile(std::move(path), status));
            return {};
        }
        // Links to folders are followed (people gather runs that way), each folder once, so that a circle ends.
        if (!S_ISDIR(status.st_mode)) return {};
        if (!seen_.emplace(status.st_dev, status.st_ino).second) return {};
        const int inner = ::openat(folder, entry.d_name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        return inner < 0 ? base::Expected<void>() : list(inner, path);
    }

    std::vector<SourceFile>& files_;
    const base::OpContext& context_;
    std::set<std::pair<dev_t, ino_t>> seen_;
};

class LocalReader final : public SourceReader {
public:
    LocalReader(int descriptor, std::filesystem::path path) : descriptor_(descriptor), path_(std::move(path)) {}
    ~LocalReader() override { ::close(descriptor_); }

    base::Expected<std::size_t> readAt(std::int64_t offset, unsigned char* into, std::size_t length,
                                       const base::OpContext&) override {
        std::size_t done = 0;
        while (done < length) {
            const ssize_t got =
                ::pread(descriptor_, into + done, length - done, static_cast<off_t>(offset) + static_cast<off_t>(done));
            if (got == 0) break;
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) return base::systemError(errno, "Cannot read " + base::toUtf8(path_));
            done += static_cast<std::size_t>(got);
        }
        return done;
    }

private:
    int descriptor_;
    std::filesystem::path path_;
};

} // namespace

base::Expected<std::vector<SourceFile>> listLocalFiles(const std::filesystem::path& root,
                                                       const base::OpContext& context) {
    base::assertMayBlock("listLocalFiles");
    struct stat status {};
    if (::stat(root.c_str(), &status) != 0) return base::systemError(errno, "Cannot read " + base::toUtf8(root));
    std::vector<SourceFile> files;
    if (!S_ISDIR(status.st_mode)) {
        files.push_back(sourceFile(base::toUtf8(root.filename()), status));
        return files;
    }
    const int folder = ::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return base::systemError(errno, "Cannot read " + base::toUtf8(root));
    YARD_CHECK(Lister(files, context).list(folder, {}));
    return files;
}

base::Expected<std::unique_ptr<SourceReader>> openLocalFile(const std::filesystem::path& path) {
    base::assertMayBlock("openLocalFile");
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return base::systemError(errno, "Cannot open " + base::toUtf8(path));
    return std::unique_ptr<SourceReader>(std::make_unique<LocalReader>(descriptor, path));
}

} // namespace trainyard::events
