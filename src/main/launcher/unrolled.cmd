@echo off
rem Runs Unrolled on the JDK that its build found. Written by every build from src/main/launcher.
setlocal
set "java=@java.home@\bin\java.exe"
if not exist "%java%" (
  echo The JDK this was built with is gone: run mvnw process-classes again. 1>&2
  exit /b 1
)
"%java%" --add-modules=jdk.incubator.vector --enable-native-access=javafx.graphics --module-path "%~dp0classes;%~dp0lib" --module unrolled/unrolled.Launcher %*
exit /b %errorlevel%
