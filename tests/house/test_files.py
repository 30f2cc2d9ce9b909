"""The files of the project: small enough to clone, and all that the package needs is in it."""

import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

LARGEST = 30 * 1024 * 1024


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    return Path(
        next(WheelBuilder(str(root)).build(directory=str(folder), versions=["standard"]))
    )


def test_no_file_is_larger_than_thirty_megabytes(project_files: tuple[Path, ...]) -> None:
    assert [path for path in project_files if path.stat().st_size > LARGEST] == []


def test_every_module_and_data_file_of_the_package_is_in_the_wheel(
    root: Path, project_files: tuple[Path, ...], wheel: Path
) -> None:
    source = root / "src"
    ours = {p.relative_to(source).as_posix() for p in project_files if source in p.parents}
    with zipfile.ZipFile(wheel) as archive:
        assert ours - set(archive.namelist()) == set()


def test_the_wheel_holds_the_licence_and_nothing_beside_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"onrecord"}
