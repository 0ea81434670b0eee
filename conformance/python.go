package conformance

import (
	"context"
	"path/filepath"
	"runtime"
)

// Python makes an environment of Python in a folder, has pip install packages in it,
// which are named as pip takes them, and returns the path of its interpreter. What is
// there already is not installed again. The error says why there is none.
func Python(ctx context.Context, folder string, packages ...string) (interpreter string, err error) {
	interpreter = filepath.Join(folder, "bin", "python")
	if runtime.GOOS == "windows" {
		interpreter = filepath.Join(folder, "Scripts", "python.exe")
	}
	if _, err := Run(ctx, "python3", "-m", "venv", folder); err != nil {
		return "", err
	}
	_, err = Run(ctx, interpreter, append([]string{"-m", "pip", "install", "--quiet", "--disable-pip-version-check"}, packages...)...)
	return interpreter, err
}
