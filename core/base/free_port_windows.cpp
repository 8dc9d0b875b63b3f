#include "core/base/free_port.h"

#include <winsock2.h>

namespace trainyard::base {

bool isPortFree(int port) {
    WSADATA data{};
    if (::WSAStartup(MAKEWORD(2, 2), &data) != 0) return false;
    const SOCKET file = ::socket(AF_INET, SOCK_STREAM, 0);
    bool bound = false;
    if (file != INVALID_SOCKET) {
        const BOOL yes = TRUE;
        ::setsockopt(file, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char*>(&yes), sizeof yes);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<u_short>(port));
        address.sin_addr.s_addr = htonl(INADDR_ANY);
        bound = ::bind(file, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        ::closesocket(file);
    }
    ::WSACleanup();
    return bound;
}

} // namespace trainyard::base
