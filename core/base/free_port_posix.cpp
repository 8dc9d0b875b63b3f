#include "core/base/free_port.h"

#include <arpa/inet.h>
#include <cstdint>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace trainyard::base {

bool isPortFree(int port) {
    // A listener on either address refuses the bind to all addresses.
    const int file = ::socket(AF_INET, SOCK_STREAM, 0);
    if (file < 0) return false;
    const int yes = 1;
    ::setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes); // ports in TIME_WAIT count as free
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    const bool bound = ::bind(file, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(file);
    return bound;
}

} // namespace trainyard::base
