import pytest

from onrecord.intake.addresses import is_public


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0"),
        *("100.64.0.1", "192.0.0.8", "192.88.99.1", "198.18.0.1", "203.0.113.5", "224.0.0.1"),
        *("240.0.0.1", "255.255.255.255", "::", "::1", "::7f00:1", "::ffff:127.0.0.1"),
        *("::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1"),
        *("2001::1", "2001:db8::1", "2002:7f00:1::", "2002:0808:0808::1", "3fff::1", "fc00::1"),
        *("fe80::1", "fe80::1%1", "fec0::1", "ff02::1", "5f00::1", "100::1", "localhost", ""),
    ],
)
def test_an_internal_or_special_address_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2a00::1"]
)
def test_a_host_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)
